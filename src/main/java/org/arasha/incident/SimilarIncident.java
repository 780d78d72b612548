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
import org.jspecify.annotations.Nullable;

/**
 * An incident that may be the one sought, and why.
 *
 * @param day       first day it may have been on, or the one before which it was; null where nothing is known of it
 * @param samePlace whether the locality is the same in some spelling
 * @param persons   whom both name
 * @param words     how many words of title and claims both have; while it has no claims, of what was told
 * @param closed    whether it has ended, so that nothing can join it
 */
public record SimilarIncident(IncidentId id, CaseNumber number, LocalizedText title, @Nullable LocalDate day, LocalizedText locality,
        boolean samePlace, List<PersonId> persons, int words, boolean closed) {

    /**
     * First what may be it: what happened within the days, as much of it as can be weighed while somebody types; what names
     * the people sought, also before or after a day; and reports that wait without a date. Then who may see them. A person
     * weighs more than the place, the place more than words. Two words at least, and a third of the shorter text; of two long
     * accounts no more than eight, for each tells much that the other leaves out.
     */
    static final String SELECT = """
            with sought as materialized (
                select array_remove(array(select name_key(unnest(string_to_array(:locality, '|')))), '') as places,
                    word_beginnings(:words) as words
            ), named as materialized (
                select case_id as incident, array_agg(person) as persons from person_case
                where person = any (:persons::uuid[]) group by case_id
            ), candidate as materialized (
                (select l.incident, l.days, l.places, l.words from incident_likeness l, sought s
                where l.days && daterange(:from, :until, '[]') and not lower_inf(l.days) and not upper_inf(l.days)
                    and (not :wide or l.places && s.places)
                limit :weighed)
                union
                select l.incident, l.days, l.places, l.words from named n join incident_likeness l on l.incident = n.incident
                where l.days && daterange(:from, :to, '[]')
                union
                (select l.incident, l.days, l.places, l.words from incident w join incident_likeness l on l.incident = w.id
                where w.when_kind is null and w.outcome is null
                limit :weighed)
            ), weighed as (
                select c.incident, coalesce(lower(c.days), upper(c.days) - 1) as day, c.places && s.places as same_place,
                    coalesce(n.persons, '{}') as persons, least(cardinality(c.words), cardinality(s.words)) as shorter,
                    (select count(*) from unnest(c.words) word where word = any (s.words))::int as common
                from candidate c cross join sought s left join named n on n.incident = c.incident
                where c.incident <> :itself
            ), alike as (
                select w.*, case when common >= 2 and common * 3 >= least(shorter, 24) then common else 0 end as words from weighed w
            )
            select i.id, i.number, i.title_ru, i.title_kk, i.title_en, i.place_locality_ru, i.place_locality_kk, i.place_locality_en,
                w.day, w.same_place, w.persons, w.words, i.outcome is not null as closed
            from alike w join incident i on i.id = w.incident join case_access a on a.case_id = i.id
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
