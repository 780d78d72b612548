package org.arasha.incident;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.PersonId;
import org.arasha.shared.CaseNumber;
import org.arasha.shared.Coordinates;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Place;
import org.jspecify.annotations.Nullable;

/** The rows of the record's tables as what they hold; what stands in tables of its own is left out. */
final class Rows {

    private Rows() {}

    static Incident incident(ResultSet row) throws SQLException {
        BigDecimal latitude = row.getBigDecimal("place_latitude");
        String outcome = row.getString("outcome");
        return new Incident(new IncidentId(id(row, "id")), row.getLong("version"), CaseNumber.parse(row.getString("number")),
                LocalizedText.read(row, "title"), date(row, "when"), new Place(LocalizedText.read(row, "place_locality"), row.getString("place_region"),
                        LocalizedText.read(row, "place_words"), latitude == null ? null : new Coordinates(latitude, row.getBigDecimal("place_longitude"))),
                Set.of(), new Alarm(row.getBoolean("held_now"), row.getBoolean("threat_to_life"), row.getBoolean("violence"),
                        row.getBoolean("minors"), row.getObject("term_ends_on", LocalDate.class)),
                Urgency.valueOf(row.getString("urgency")), outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("outcome_note"));
    }

    static Claim claim(ResultSet row) throws SQLException {
        return new Claim(new ClaimId(id(row, "id")), row.getLong("version"), of(row), row.getInt("position"), LocalizedText.read(row, "text"),
                date(row, "when"), Claim.Attribution.valueOf(row.getString("attribution")),
                Claim.Standing.valueOf(row.getString("standing")), row.getString("reason"), row.getBoolean("future"),
                Set.of(), Set.of(), Set.of());
    }

    static Involvement involvement(ResultSet row) throws SQLException {
        String degree = row.getString("degree");
        return new Involvement(new InvolvementId(id(row, "id")), row.getLong("version"), of(row), row.getInt("position"),
                Involvement.Part.valueOf(row.getString("part")), degree == null ? null : Involvement.Degree.valueOf(degree),
                person(row, "person"), organisation(row, "organisation"), LocalizedText.read(row, "unknown"),
                organisation(row, "affiliation"), LocalizedText.read(row, "post"), row.getString("written_as"));
    }

    static Detention detention(ResultSet row) throws SQLException {
        String bound = row.getString("bound");
        return new Detention(new DetentionId(id(row, "id")), row.getLong("version"), of(row),
                person(row, "person"), LocalizedText.read(row, "unknown"), known(date(row, "from")), date(row, "until"),
                bound == null ? null : Detention.Bound.valueOf(bound), row.getObject("minutes", Integer.class),
                row.getBoolean("of_talk"), LocalizedText.read(row, "body"), LocalizedText.read(row, "place"), row.getBoolean("force"),
                row.getBoolean("still_held"), row.getObject("counsel", Boolean.class), row.getObject("contact", Boolean.class),
                row.getObject("admitted", Boolean.class));
    }

    static Proceeding proceeding(ResultSet row) throws SQLException {
        return new Proceeding(new ProceedingId(id(row, "id")), row.getLong("version"), of(row),
                Proceeding.Kind.valueOf(row.getString("kind")), row.getString("number"), LocalizedText.read(row, "body"),
                LocalizedText.read(row, "complainant"), Set.of(), List.of(), hearing(row));
    }

    private static Proceeding.@Nullable Hearing hearing(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("hearing_on", LocalDate.class);
        return on == null ? null : new Proceeding.Hearing(on, row.getObject("hearing_at", LocalTime.class),
                LocalizedText.read(row, "hearing_place"));
    }

    static Proceeding.Step step(ResultSet row) throws SQLException {
        return new Proceeding.Step(Proceeding.Status.valueOf(row.getString("status")), known(date(row, "when")),
                new NormRef(row.getString("law"), row.getString("article"), row.getString("part")), row.getBigDecimal("mci"),
                row.getObject("days", Integer.class), row.getBigDecimal("tenge"));
    }

    static Equipment equipment(ResultSet row) throws SQLException {
        return new Equipment(new EquipmentId(id(row, "id")), row.getLong("version"), of(row), row.getInt("position"),
                Equipment.Kind.valueOf(row.getString("kind")), row.getInt("amount"), Equipment.Fate.valueOf(row.getString("fate")),
                Equipment.State.valueOf(row.getString("state")), LocalizedText.read(row, "words"));
    }

    static Source source(ResultSet row) throws SQLException {
        String language = row.getString("language");
        return new Source(new SourceId(id(row, "id")), row.getLong("version"), of(row), row.getInt("position"),
                Source.Kind.valueOf(row.getString("kind")), LocalizedText.read(row, "title"), row.getString("publisher"),
                row.getString("address"), row.getObject("published_on", LocalDate.class),
                language == null ? null : Language.valueOf(language), row.getObject("reliability", Integer.class),
                row.getBoolean("confidential"), row.getBoolean("cited"));
    }

    static UUID id(ResultSet row, String name) throws SQLException {
        return row.getObject(name, UUID.class);
    }

    private static IncidentId of(ResultSet row) throws SQLException {
        return new IncidentId(id(row, "incident"));
    }

    private static @Nullable PersonId person(ResultSet row, String name) throws SQLException {
        return row.getObject(name) == null ? null : new PersonId(id(row, name));
    }

    private static @Nullable OrganisationId organisation(ResultSet row, String name) throws SQLException {
        return row.getObject(name) == null ? null : new OrganisationId(id(row, name));
    }

    static @Nullable PartialDate date(ResultSet row, String name) throws SQLException {
        String kind = row.getString(name + "_kind");
        Time time = row.getTime(name + "_time");
        return kind == null ? null : new PartialDate(PartialDate.Kind.valueOf(kind), row.getObject(name + "_from", LocalDate.class),
                row.getObject(name + "_to", LocalDate.class), time == null ? null : time.toLocalTime());
    }

    private static PartialDate known(@Nullable PartialDate date) {
        return Objects.requireNonNull(date);
    }
}
