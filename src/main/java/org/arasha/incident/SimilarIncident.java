package org.arasha.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.arasha.directory.PersonId;
import org.arasha.shared.CaseNumber;
import org.arasha.shared.LocalizedText;

/**
 * An incident that may be the one sought, and why.
 *
 * @param day       first day it may have been on
 * @param samePlace whether the locality is the same in some spelling
 * @param persons   whom both name
 * @param words     how many words of title and claims both have
 * @param closed    whether it has ended, so that nothing can join it
 */
public record SimilarIncident(IncidentId id, CaseNumber number, LocalizedText title, LocalDate day, LocalizedText locality,
        boolean samePlace, List<PersonId> persons, int words, boolean closed) {

    /**
     * First the rows of the index by days, weighed by what stands in them; then who may see them. A person weighs more than
     * the place, the place more than words. Two words at least, and a third of the shorter text.
     */
    static final String SELECT = """
            with sought as materialized (
                select array_remove(array(select name_key(unnest(string_to_array(:locality, '|')))), '') as places,
                    word_beginnings(:words) as words, :persons::uuid[] as persons
            ), near as materialized (
                select l.incident, lower(l.days) as day, l.places && s.places as same_place,
                    array(select unnest(l.words) intersect select unnest(s.words)) as common,
                    least(cardinality(l.words), cardinality(s.words)) as shorter,
                    array(select c.person from person_case c where c.case_id = l.incident and c.person = any (s.persons)) as persons
                from incident_likeness l, sought s
                where l.days && daterange(:from, :to, '[]') and not lower_inf(l.days) and not upper_inf(l.days)
                    and l.incident <> :itself
            ), weighed as (
                select n.*, case when cardinality(common) >= 2 and cardinality(common) * 3 >= shorter then cardinality(common) else 0 end as words
                from near n
            )
            select i.id, i.number, i.title_ru, i.title_kk, i.title_en, i.place_locality_ru, i.place_locality_kk, i.place_locality_en,
                w.day, w.same_place, w.persons, w.words, i.outcome is not null as closed
            from weighed w join incident i on i.id = w.incident join case_access a on a.case_id = i.id
            where (w.same_place or w.persons <> '{}' or w.words > 0) and %s
                and not exists (select 1 from merge m where m.loser = i.id and m.undone_at is null)
            order by 4 * cardinality(w.persons) + case when w.same_place then 2 else 0 end + least(w.words, 4) desc, i.number desc
            limit :most""";

    static SimilarIncident read(ResultSet row, int n) throws SQLException {
        UUID[] persons = (UUID[]) row.getArray("persons").getArray();
        return new SimilarIncident(new IncidentId(row.getObject("id", UUID.class)), CaseNumber.parse(row.getString("number")),
                LocalizedText.read(row, "title"), row.getObject("day", LocalDate.class), LocalizedText.read(row, "place_locality"),
                row.getBoolean("same_place"), Arrays.stream(persons).map(PersonId::new).toList(), row.getInt("words"),
                row.getBoolean("closed"));
    }
}
