package org.arasha.legal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.incident.IncidentId;
import org.arasha.legal.Gatherings.Gathering;
import org.arasha.shared.CaseNumber;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Another case that may go into one collective appeal with a case.
 *
 * @param ties      what they have in common
 * @param gathering the collective appeal it is in and that still takes cases in, or null while it waits or is analysed
 */
public record Kin(IncidentId id, CaseNumber number, LocalizedText title, Set<Tie> ties, @Nullable Gathering gathering) {

    public enum Tie { SAME_EVENT, SAME_SERIES, SAME_METHOD, SAME_VICTIM, SAME_PERPETRATOR, SAME_BODY, SAME_PLACE }

    /** Every row is found by a key: the ties of the case, its people, the bodies of its perpetrators, the days around it. */
    static final String SELECT = """
            with kin as (
                select l.other as id, l.kind as tie from incident_link l where l.incident = :id and l.kind <> 'FOLLOWS_FROM'
                union select l.incident, l.kind from incident_link l where l.other = :id and l.kind <> 'FOLLOWS_FROM'
                union select o.incident, 'SAME_VICTIM' from involvement i join involvement o on o.person = i.person
                    where i.incident = :id and i.part in ('VICTIM', 'TARGET') and o.part in ('VICTIM', 'TARGET')
                union select o.incident, 'SAME_VICTIM' from involvement i join involvement o on o.organisation = i.organisation
                    where i.incident = :id and i.part in ('VICTIM', 'TARGET') and o.part in ('VICTIM', 'TARGET')
                union select o.incident, 'SAME_PERPETRATOR' from involvement i join involvement o on o.person = i.person
                    where i.incident = :id and i.part = 'PERPETRATOR' and o.part = 'PERPETRATOR'
                union select o.incident, 'SAME_BODY' from involvement i
                    join involvement o on coalesce(o.organisation, o.affiliation) = coalesce(i.organisation, i.affiliation)
                    where i.incident = :id and i.part = 'PERPETRATOR' and o.part = 'PERPETRATOR'
                union select o.incident, 'SAME_BODY' from broken_norm_by i join broken_norm_by o on o.authority = i.authority
                    where i.incident = :id
                union select o.incident, 'SAME_PLACE' from incident_likeness i join incident_likeness o
                    on o.days && daterange(lower(i.days) - :near, upper(i.days) + :near) and o.places && i.places
                    where i.incident = :id and not lower_inf(i.days) and not upper_inf(i.days)
                        and not lower_inf(o.days) and not upper_inf(o.days)
            )
            select i.id, i.number, i.title_ru, i.title_kk, i.title_en, array_agg(k.tie) as ties
            from kin k join incident i on i.id = k.id join case_access a on a.case_id = i.id
            where i.id <> :id and i.outcome is null and %s
            group by i.id order by count(*) desc, i.number desc limit :most""";

    static Kin read(ResultSet row, int n) throws SQLException {
        String[] ties = (String[]) row.getArray("ties").getArray();
        return new Kin(new IncidentId(row.getObject("id", UUID.class)), CaseNumber.parse(row.getString("number")),
                LocalizedText.read(row, "title"),
                Arrays.stream(ties).map(Tie::valueOf).collect(Collectors.toCollection(TreeSet::new)), null);
    }

    Kin in(@Nullable Gathering gathering) {
        return new Kin(id, number, title, ties, gathering);
    }
}
