package org.arasha.evidence;

import org.arasha.shared.PartialDate;
import org.arasha.shared.PlainText;
import org.arasha.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Where a file comes from, as far as it is known.
 *
 * @param takenBy who took the picture or wrote the paper, or null
 * @param taken   when, or null
 * @param came    how it came to us, or null
 */
public record Origin(@Nullable String takenBy, @Nullable PartialDate taken, @Nullable String came) {

    public static final Origin UNKNOWN = new Origin(null, null, null);
    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_WAY = 2_000;

    public Origin {
        takenBy = text(takenBy, LONGEST_NAME);
        came = text(came, LONGEST_WAY);
    }

    private static @Nullable String text(@Nullable String text, int most) {
        Refusal.ifLonger(text, most);
        return PlainText.orNull(text);
    }

    @Override
    public String toString() {
        return "Origin[" + taken + "]";
    }
}
