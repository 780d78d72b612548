package org.arasha.desk;

import java.time.LocalDate;
import org.arasha.access.UserId;

/** What a manager does with open steps whoever holds them; the module {@code workflow} does it. */
public interface OthersSteps {

    int LONGEST_REASON = 1_000;

    /**
     * Puts the step into somebody's hands.
     *
     * @throws org.arasha.shared.Refusal when it is done, or they have not its role or may not see its cases
     */
    void handTo(String taskId, UserId to);

    /**
     * Gives the step time until the end of a later working day.
     *
     * @throws org.arasha.shared.Refusal when it is done, the day is not later, or there is no reason
     */
    void extend(String taskId, LocalDate until, String reason);
}
