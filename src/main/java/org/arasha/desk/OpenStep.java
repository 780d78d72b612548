package org.arasha.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A step of a process that waits for a person.
 *
 * @param taskId     the engine's id of the task
 * @param step       the element in the process definition, {@code Task_VerifyFacts}; its name is the text {@code step.Task_VerifyFacts}
 * @param subject    the record the step is about: a case, an appeal, a submission, a signatory
 * @param role       who may claim it
 * @param holder     who has claimed it, or null
 * @param holderName their name, or null
 * @param dueAt      until when it should be done, or null
 */
public record OpenStep(String taskId, String step, UUID subject, Role role,
        @Nullable UserId holder, @Nullable String holderName, @Nullable Instant dueAt) {

    public boolean isHeldBy(UserId user) {
        return user.equals(holder);
    }

    public Optional<String> heldBy() {
        return Optional.ofNullable(holderName);
    }
}
