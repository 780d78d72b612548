package org.arasha.imports;

import org.arasha.intake.Retractions.Bound;
import org.arasha.shared.CaseNumber;
import org.arasha.shared.LocalizedText;

/**
 * A case that stays though its import was undone.
 *
 * @param row in the file
 */
public record KeptCase(int row, CaseNumber number, LocalizedText title, Bound why) {

    @Override
    public String toString() {
        return "KeptCase[" + number + "]";
    }
}
