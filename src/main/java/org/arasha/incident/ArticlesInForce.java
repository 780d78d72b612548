package org.arasha.incident;

import java.time.LocalDate;
import java.util.Optional;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Which laws there are, and what they say of an article on a day; the module {@code legal} keeps them. */
public interface ArticlesInForce {

    /**
     * @param inForce the article itself where it was in force on that day, else what was in its place; null where nothing was
     * @param title   of the version that was in force
     */
    record Found(@Nullable NormRef inForce, LocalizedText title) {

        public boolean allows(NormRef ref) {
            return ref.equals(inForce);
        }
    }

    /** Empty for an article that nobody has entered: then nothing speaks against it. */
    Optional<Found> on(LocalDate day, NormRef ref);

    LawNames laws();
}
