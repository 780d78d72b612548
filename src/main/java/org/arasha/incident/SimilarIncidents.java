package org.arasha.incident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.access.CaseAccess;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.directory.PersonId;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Incidents that may be the one somebody is reporting: within three days of it, and with a person, the place or several
 * words in common. Of a time longer than a month only people and the place are compared, of one longer than a year only the
 * people. Reports that wait without a date may be any. Only what the reader may see, {@value #MOST} at most.
 */
@Service
@Transactional(readOnly = true)
public class SimilarIncidents {

    public static final int MOST = 5;
    public static final int DAYS = 3;

    private static final int LONGEST_SOUGHT = 2_000;

    private static final int MONTH_DAYS = 31;
    private static final int YEAR_DAYS = 366;

    /** More are not looked at while somebody waits for the answer. */
    private static final int WEIGHED = 5_000;

    /** As long as no date is given, what happened lately is looked through. */
    private static final int LATELY_DAYS = 30;

    private final Incidents incidents;
    private final Records records;
    private final CaseAccess access;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final Clock clock;

    SimilarIncidents(Incidents incidents, Records records, CaseAccess access, CurrentUser user,
            JdbcClient jdbc, Clock clock) {
        this.incidents = incidents;
        this.records = records;
        this.access = access;
        this.user = user;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is known so far of what somebody is typing.
     *
     * @param when       null while it is not given
     * @param localities the same place in one or more spellings, in any script; may be empty
     * @param words      title and claims, in any language
     * @param persons    those chosen from the records
     * @param itself     the incident that is being described, or null for a new one
     */
    public record Sought(@Nullable PartialDate when, Collection<String> localities, String words, Collection<PersonId> persons,
            @Nullable IncidentId itself) {}

    @PreAuthorize(Role.WORKS_ON_CASES)
    public List<SimilarIncident> to(Sought sought) {
        LocalDate from = sought.when() == null ? LocalDate.now(clock).minusDays(LATELY_DAYS) : sought.when().anchor();
        LocalDate to = sought.when() == null ? LocalDate.now(clock) : Optional.ofNullable(sought.when().to()).orElse(from);
        LocalDate until = to.isAfter(from.plusDays(YEAR_DAYS)) ? from.plusDays(YEAR_DAYS) : to;
        return jdbc.sql(SimilarIncident.SELECT.formatted(CaseAccess.VISIBLE)).params(access.parameters())
                .param("from", from.minusDays(DAYS)).param("to", to.plusDays(DAYS)).param("until", until.plusDays(DAYS))
                .param("wide", to.isAfter(from.plusDays(MONTH_DAYS))).param("weighed", WEIGHED)
                .param("locality", storable(String.join("|", sought.localities()))).param("words", storable(sought.words()))
                .param("persons", uuids(sought.persons()))
                .param("itself", sought.itself() == null ? new UUID(0, 0) : sought.itself().value())
                .param("most", MOST).query(SimilarIncident::read).list();
    }

    /** Those similar to a record as it stands; without those that somebody has called another. */
    @PreAuthorize(Role.WORKS_ON_CASES)
    public List<SimilarIncident> to(IncidentId id) {
        IncidentRecord record = records.of(id);
        List<UUID> others = jdbc.sql("""
                select case when one = :id then other else one end from incident_not_same where one = :id or other = :id""")
                .param("id", id.value()).query(UUID.class).list();
        String words = Stream.concat(Stream.of(record.incident().title()), record.claims().stream().map(Claim::text))
                .flatMap(SimilarIncidents::spellings).collect(Collectors.joining(" "));
        return to(new Sought(record.incident().when(), spellings(record.incident().place().locality()).toList(), words,
                record.people(), id)).stream().filter(one -> !others.contains(one.id().value())).toList();
    }

    /** These are two incidents; they are not called similar again. */
    @PreAuthorize(Role.WRITES_RECORDS)
    @Transactional
    public void tellApart(IncidentId one, IncidentId other) {
        incidents.visible(one);
        incidents.visible(other);
        jdbc.sql("insert into incident_not_same values (least(:a, :b), greatest(:a, :b), :by) on conflict do nothing")
                .param("a", one.value()).param("b", other.value()).param("by", user.id().value()).update();
    }

    private static Stream<String> spellings(LocalizedText text) {
        return Stream.of(text.ru(), text.kk(), text.en()).filter(Objects::nonNull);
    }

    /** The database takes any character but this one; and the beginning of a long account tells enough. */
    private static String storable(String typed) {
        return typed.substring(0, Math.min(typed.length(), LONGEST_SOUGHT)).replace("\0", " ");
    }

    private static String uuids(Collection<PersonId> persons) {
        return "{" + String.join(",", persons.stream().map(one -> one.value().toString()).toList()) + "}";
    }
}
