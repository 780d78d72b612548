package org.arasha.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.arasha.access.CaseAccess;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that a person has said about being named, the last first; what concerns a case the reader may not see is left out. */
@Service
@Transactional(readOnly = true)
public class ConsentHistory {

    /**
     * @param about   the case it is about, or null for all cases of the person
     * @param on      the day they said so, or null
     * @param reason  in their words, or null
     * @param appearsAs how they agreed to appear in letters; may be empty
     * @param notedOn the day it was written down, in Asia/Almaty
     * @param notedBy who wrote it down, by the name of today, or null
     */
    public record Entry(Consent.Purpose purpose, Consent.State state, @Nullable UUID about, @Nullable LocalDate on,
            @Nullable String reason, LocalizedText appearsAs, LocalDate notedOn, @Nullable String notedBy) {}

    private final JdbcClient jdbc;
    private final PersonAccess access;

    ConsentHistory(JdbcClient jdbc, PersonAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    @PreAuthorize(PeopleList.READS)
    public List<Entry> of(PersonId person) {
        access.requireVisible(person);
        return jdbc.sql("""
                select s.purpose, s.state, s.about, s."on", s.reason, s.appears_as_ru, s.appears_as_kk, s.appears_as_en,
                    (s.noted_at at time zone 'Asia/Almaty')::date as noted_on, u.name as noted_by
                from consent s left join app_user u on u.id = s.noted_by
                where s.person = :person and (s.about is null or exists (
                    select 1 from case_access a where a.case_id = s.about and %s))
                order by s.noted desc limit 200""".formatted(CaseAccess.VISIBLE))
                .param("person", person.value()).params(access.parameters()).query(ConsentHistory::read).list();
    }

    /**
     * Something that was said of all cases of a person, or of one.
     *
     * @param before what they had said of the same before, or null
     * @param by     the name of who wrote it down, or null
     */
    public record Said(PersonId person, Consent.Purpose purpose, Consent.@Nullable State before, Consent.State state, Instant at,
            @Nullable String by) {}

    /** What these have said since a moment of all their cases or of this one; for the record of the case, which the reader may see. */
    @PreAuthorize(PeopleList.READS)
    public List<Said> since(Collection<PersonId> people, UUID about, Instant moment) {
        return people.isEmpty() ? List.of() : jdbc.sql("""
                select s.person, s.purpose, s.before, s.state, s.noted_at, u.name
                from (select *, lag(state) over (partition by person, purpose, about order by noted) as before from consent
                    where person in (:people) and (about is null or about = :about)) s
                    left join app_user u on u.id = s.noted_by
                where s.noted_at > :moment order by s.noted desc""")
                .param("people", people.stream().map(PersonId::value).toList()).param("about", about).param("moment", Timestamp.from(moment))
                .query((row, n) -> new Said(new PersonId(row.getObject("person", UUID.class)), Consent.Purpose.valueOf(row.getString("purpose")),
                        row.getString("before") == null ? null : Consent.State.valueOf(row.getString("before")),
                        Consent.State.valueOf(row.getString("state")), row.getTimestamp("noted_at").toInstant(), row.getString("name"))).list();
    }

    private static Entry read(ResultSet row, int n) throws SQLException {
        return new Entry(Consent.Purpose.valueOf(row.getString("purpose")), Consent.State.valueOf(row.getString("state")),
                row.getObject("about", UUID.class), row.getObject("on", LocalDate.class), row.getString("reason"),
                LocalizedText.read(row, "appears_as"),
                row.getObject("noted_on", LocalDate.class), row.getString("noted_by"));
    }
}
