package org.arasha.desk;

import java.time.LocalDate;
import org.arasha.access.UserId;
import org.jspecify.annotations.Nullable;

/** What a manager does with open steps whoever holds them; the module {@code workflow} does it. */
public interface OthersSteps {

    int LONGEST_REASON = 1_000;
    /** How far ahead a step may be put off. */
    int MOST_YEARS = 1;

    /**
     * Puts the step into somebody's hands; while they are away, into those of whoever stands in for them.
     *
     * @return who has it now
     * @throws org.arasha.shared.Refusal when it is done, or they have not its role or may not see its cases
     */
    UserId handTo(String taskId, UserId to);

    /**
     * The same, if it is still in the hands it was seen in.
     *
     * @param from who had it then, or null where nobody did
     * @throws org.arasha.shared.Refusal also when somebody else has it by now
     */
    UserId handOn(String taskId, @Nullable UserId from, UserId to);

    /**
     * Leaves the step to whoever of its role takes it; what was typed stays with whoever has typed it.
     *
     * @param from who had it when it was seen
     * @throws org.arasha.shared.Refusal when it is done, or somebody else has it by now
     */
    void takeBack(String taskId, UserId from);

    /**
     * Gives the step time until the end of a later working day.
     *
     * @throws org.arasha.shared.Refusal when it is done, the day is not later or more than {@value #MOST_YEARS} year ahead, or there is no reason
     */
    void extend(String taskId, LocalDate until, String reason);
}
