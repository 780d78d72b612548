package org.arasha.directory;

import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A medium, a newsroom or a non-governmental organisation.
 *
 * @param letterhead the name at the head of a letter, where it differs from the name
 * @param partOf     the organisation it belongs to
 * @param email      where it is written to, or null
 * @param kind       what we have to do with it
 * @param own        whether it is the organisation that works with this product and signs as sender
 */
@Table("organisation")
public record Organisation(
        @Id OrganisationId id,
        @Version long version,
        @Embedded.Empty(prefix = "name_") LocalizedText name,
        @Embedded.Empty(prefix = "letterhead_") LocalizedText letterhead,
        @Nullable OrganisationId partOf,
        @Nullable String email,
        Kind kind,
        boolean own) {

    public static final int LONGEST_NAME = 300;

    /** A partner may be asked to sign appeals; a medium is whom journalists work for. */
    public enum Kind { PARTNER, MEDIA, OTHER }

    /** What stands at the head of its letters. */
    public LocalizedText head() {
        return letterhead.isEmpty() ? name : letterhead;
    }
}
