package org.arasha.incident;

import java.util.List;
import java.util.UUID;
import org.arasha.access.CaseAccess;
import org.arasha.access.Role;
import org.arasha.access.Unchecked;
import org.arasha.directory.PeopleList;
import org.arasha.directory.PersonId;
import org.arasha.directory.PersonRow;
import org.arasha.shared.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The incidents a person is named in. */
@Service
@Transactional(readOnly = true)
public class CasesOfPerson {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final Places places;
    private final PeopleList people;

    CasesOfPerson(JdbcClient jdbc, CaseAccess access, Places places, PeopleList people) {
        this.jdbc = jdbc;
        this.access = access;
        this.places = places;
        this.people = people;
    }

    /**
     * Somebody of a name, with what tells them apart from others of the same name.
     *
     * @param cases    as many as the reader may see
     * @param locality of the newest of them; may be empty
     */
    public record Namesake(PersonRow person, int cases, LocalizedText locality) {}

    /** Who is called exactly this, as far as the reader may know of them. */
    @PreAuthorize(Role.WORKS_ON_CASES)
    public List<Namesake> namesakes(String name) {
        return people.named(name).stream().map(person -> {
            List<IncidentRow> cases = visible(person.id());
            return new Namesake(person, cases.size(), cases.stream().map(IncidentRow::locality)
                    .filter(locality -> !locality.isEmpty()).findFirst().orElse(LocalizedText.NONE));
        }).toList();
    }

    /** Those the reader may see, the newest number first; {@value #MOST} at most. */
    @PreAuthorize(Role.WORKS_ON_CASES)
    public List<IncidentRow> visible(PersonId person) {
        PlaceNames names = places.names();
        return jdbc.sql(IncidentRow.VISIBLE + """
                and i.id in (select c.case_id from person_case c where c.person = :person)
                order by i.number desc limit :limit""")
                .params(access.parameters()).param("person", person.value()).param("limit", MOST)
                .query((row, n) -> IncidentRow.read(row, names)).list();
    }

    /** Those that have not ended; for other records, asks nobody's permission. */
    @Unchecked
    public List<IncidentId> running(PersonId person) {
        return jdbc.sql("""
                select i.id from person_case c join incident i on i.id = c.case_id
                where c.person = ? and i.outcome is null order by i.number""")
                .param(person.value()).query(UUID.class).list().stream().map(IncidentId::new).toList();
    }
}
