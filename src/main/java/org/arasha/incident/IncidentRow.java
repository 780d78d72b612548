package org.arasha.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.arasha.access.CaseAccess;
import org.arasha.shared.CaseNumber;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of incidents.
 *
 * @param locality under its name on the day of the event
 * @param changed  when anything of the record was last written
 */
public record IncidentRow(UUID id, CaseNumber number, LocalizedText title, @Nullable PartialDate when,
        LocalizedText locality, Urgency urgency, boolean restricted, @Nullable Outcome outcome, Instant changed) {

    /** Those that the reader may see; what else must hold follows with {@code and}. */
    static final String VISIBLE = """
            select i.id, i.number, i.title_ru, i.title_kk, i.title_en, i.when_kind, i.when_from, i.when_to, i.when_time,
                i.place_locality_ru, i.place_locality_kk, i.place_locality_en, i.urgency, i.outcome, a.restricted, l.at as changed
            from incident i join case_access a on a.case_id = i.id join incident_last_change l on l.incident = i.id
            where\s""" + CaseAccess.VISIBLE;

    static IncidentRow read(ResultSet row, PlaceNames names) throws SQLException {
        String kind = row.getString("when_kind");
        Time time = row.getTime("when_time");
        String outcome = row.getString("outcome");
        PartialDate when = kind == null ? null : new PartialDate(PartialDate.Kind.valueOf(kind),
                row.getObject("when_from", LocalDate.class), row.getObject("when_to", LocalDate.class),
                time == null ? null : time.toLocalTime());
        LocalizedText locality = LocalizedText.read(row, "place_locality");
        return new IncidentRow(row.getObject("id", UUID.class), CaseNumber.parse(row.getString("number")),
                LocalizedText.read(row, "title"), when, when == null ? locality : names.locality(locality, when.anchor()),
                Urgency.valueOf(row.getString("urgency")), row.getBoolean("restricted"),
                outcome == null ? null : Outcome.valueOf(outcome), row.getTimestamp("changed").toInstant());
    }
}
