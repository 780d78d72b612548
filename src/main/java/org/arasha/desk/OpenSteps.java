package org.arasha.desk;

import com.vaadin.flow.shared.Registration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The open steps of all processes, for the screens of the modules; the module {@code workflow} keeps them. */
public interface OpenSteps {

    /** The step that is open on this subject, whoever holds it. */
    Optional<OpenStep> on(UUID subject, String step);

    /** All steps open on this subject, the first due first. */
    List<OpenStep> on(UUID subject);

    /** All steps open on any of these. */
    List<OpenStep> on(Collection<UUID> subjects);

    /** The address of its screen, {@code incidents/2019-0008/verify}. */
    String route(OpenStep step);

    /**
     * Takes the step for the current user, also out of the hands of somebody away for whom they stand in.
     *
     * @throws org.arasha.shared.Refusal when it is done, somebody else holds it, or the role is not theirs
     */
    void claim(String taskId);

    /** Whether whoever holds it is away today and the current user stands in for them. */
    boolean isLeftToMe(OpenStep step);

    /** Gives the step back to its role; what was typed stays as a draft. */
    void giveBack(String taskId);

    /** Calls back, on any thread, whenever a step may have changed hands, on any node. A hint to read again, never data. */
    Registration onChange(Runnable listener);

    /** The same for a screen of this subject, which hears also what concerns no other. */
    Registration onChange(UUID subject, Runnable listener);

    /**
     * Tells the open screens of this subject, on every node, to read again once the transaction is over: something beside the steps has
     * changed.
     */
    void hint(UUID subject);
}
