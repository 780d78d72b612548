package org.arasha.directory;

import java.time.LocalDate;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
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
 * @param since        first day as far as it is known, or null where nothing is
 * @param until        last day as far as it is known, or null while they hold it or where nothing is
 */
@Table("person_post")
public record Post(@Id PostId id, @Version long version, PersonId person, @Nullable OrganisationId organisation,
        @Embedded.Empty(prefix = "post_") LocalizedText post,
        @Embedded.Nullable(prefix = "since_") @Nullable PartialDate since, @Embedded.Nullable(prefix = "until_") @Nullable PartialDate until) {

    public static final int LONGEST = 200;

    /**
     * Whether they held it on each of the days that are meant, however exactly these and the post are known: a letter says no more.
     * What is noted has begun.
     */
    boolean isHeldOn(PartialDate when, LocalDate today) {
        LocalDate begunBy = since == null ? LocalDate.MIN : earlier(since.to(), today);
        LocalDate heldTo = until == null ? LocalDate.MAX : until.from() == null ? LocalDate.MIN : until.from();
        LocalDate first = when.from() == null ? LocalDate.MIN : when.from();
        return !first.isBefore(begunBy) && !earlier(when.to(), today).isAfter(heldTo);
    }

    private static LocalDate earlier(@Nullable LocalDate day, LocalDate today) {
        return day == null || day.isAfter(today) ? today : day;
    }

    /** Whether this may be its end. */
    public static boolean isInOrder(@Nullable PartialDate since, @Nullable PartialDate until) {
        return since == null || until == null || !until.endsBefore(since);
    }

    Post ended(@Nullable PartialDate day) {
        return new Post(id, version, person, organisation, post, since, day);
    }
}
