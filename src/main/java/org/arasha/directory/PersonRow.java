package org.arasha.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.arasha.shared.LocalizedText;

/**
 * A person as lists show them.
 *
 * @param spellings    other spellings, joined by commas; may be empty
 * @param post         what they are today; may be empty
 * @param organisation whom they work for today; may be empty
 */
public record PersonRow(PersonId id, LocalizedText name, String spellings, LocalizedText post, LocalizedText organisation) {

    /** From {@code person p}; the post that is certainly held {@code :today} is found for the lines of
     * one page only. */
    static final String COLUMNS = """
            p.id, p.name_ru, p.name_kk, p.name_en, n.post_ru, n.post_kk, n.post_en, o.name_ru as organisation_ru,
            o.name_kk as organisation_kk, o.name_en as organisation_en,
            (select string_agg(v.spelling, ', ' order by v.spelling) from person_name_variant v where v.person_id = p.id) as spellings""";

    static final String POST_TODAY = """
            left join lateral (select t.* from person_post t
                where t.person = p.id and (t.since_kind is null or coalesce(t.since_from, t.since_to) <= :today)
                    and (t.until_kind is null or t.until_from >= :today)
                order by coalesce(t.since_from, t.since_to) desc nulls last, coalesce(t.until_to, t.until_from) desc nulls first, t.id
                limit 1) n on true
            left join organisation o on o.id = n.organisation""";

    static PersonRow read(ResultSet row, int n) throws SQLException {
        String spellings = row.getString("spellings");
        return new PersonRow(new PersonId(row.getObject("id", UUID.class)), LocalizedText.read(row, "name"),
                spellings == null ? "" : spellings, LocalizedText.read(row, "post"), LocalizedText.read(row, "organisation"));
    }
}
