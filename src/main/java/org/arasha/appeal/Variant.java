package org.arasha.appeal;

import org.arasha.directory.OfficialId;
import org.arasha.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * Which of the letters of an appeal.
 *
 * @param to the only one it is addressed to, with only what is demanded of their body; null where it is addressed to all
 * @see <a href="../../../../../../docs/decisions/0030-a-signature-covers-every-letter-that-goes-out.md">decision 0030</a>
 */
public record Variant(@Nullable OfficialId to, Language language) {

    public static Variant toAll(Language language) {
        return new Variant(null, language);
    }
}
