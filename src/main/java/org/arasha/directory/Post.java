package org.arasha.directory;

import java.time.LocalDate;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What somebody was, and for whom, for as long as is known.
 *
 * @param organisation whom they worked for, or null
 * @param post         the post, as it follows the name; may be empty where the organisation is known
 * @param since        first day, or null where it is not known
 * @param until        last day, or null while they hold it or where it is not known
 */
@Table("person_post")
public record Post(@Id PostId id, @Version long version, PersonId person, @Nullable OrganisationId organisation,
        @Embedded.Empty(prefix = "post_") LocalizedText post, @Nullable LocalDate since, @Nullable LocalDate until) {

    public static final int LONGEST = 200;

    public boolean isHeldOn(LocalDate day) {
        return (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
    }

    Post ended(@Nullable LocalDate day) {
        return new Post(id, version, person, organisation, post, since, day);
    }
}
