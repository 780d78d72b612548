package org.arasha.appeal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a letter rests on, for whoever must be able to check it: each source that may be cited, and the evidence that was archived
 * of it, known by its content. A confidential source and what belongs to it never gets here, nor does evidence of no source.
 */
public record Annex(List<Exhibit> exhibits) {

    public static final Annex NONE = new Annex(List.of());

    public Annex {
        exhibits = List.copyOf(exhibits);
    }

    boolean isEmpty() {
        return exhibits.isEmpty();
    }

    /** @param number in the letter's list of sources, or null where the letter does not cite it */
    public record Exhibit(@Nullable Integer number, LetterSource source, List<Evidence> evidence) {

        public Exhibit {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * A file, without its name, which people may have written names of people into.
     *
     * @param size   in bytes
     * @param sha256 of its content, 64 hexadecimal digits
     */
    public record Evidence(String mediaType, long size, String sha256) {}
}
