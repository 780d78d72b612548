package org.arasha.directory;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Who heads an authority, for as long as is known.
 *
 * @param addressedPost the line of the address block ("To the Prosecutor General"; Russian and Kazakh: dative)
 * @param addressedName the name in that line
 * @param since         first day they are known to be in office
 * @param until         last day they are known to be in office, or null while they are
 */
@Table("official")
public record Official(
        @Id OfficialId id,
        @Version long version,
        AuthorityId authority,
        @Embedded.Empty(prefix = "name_") LocalizedText name,
        @Embedded.Empty(prefix = "post_") LocalizedText post,
        @Embedded.Empty(prefix = "addressed_post_") LocalizedText addressedPost,
        @Embedded.Empty(prefix = "addressed_name_") LocalizedText addressedName,
        LocalDate since,
        @Nullable LocalDate until) {

    /** Whether a letter in this language can be addressed to them: no form is taken from another language. */
    public boolean isAddressedIn(Language language) {
        return addressedPost.has(language) && addressedName.has(language);
    }

    public Official addressed(Language language, String post, String name) {
        return new Official(id, version, authority, this.name, this.post, addressedPost.with(language, post),
                addressedName.with(language, name), since, until);
    }

    /** Whether another begins in the same post while they are still in it, for all that is known. */
    public boolean isJoinedBy(Official other) {
        return !other.id.equals(id) && !other.since.isBefore(since) && isInOffice(other.since) && Stream.of(Language.values())
                .anyMatch(language -> post.has(language) && post.in(language).equalsIgnoreCase(other.post.exactly(language)));
    }

    public boolean isInOffice(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
}
