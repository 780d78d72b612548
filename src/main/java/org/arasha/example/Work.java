package org.arasha.example;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.arasha.access.ExampleMode;
import org.arasha.access.Role;
import org.arasha.desk.OpenStep;
import org.arasha.desk.OpenSteps;
import org.arasha.shared.Id;
import org.springframework.stereotype.Component;

/** Does what people do, as the example user of a role. */
@Component
class Work {

    private final ExampleMode users;
    private final OpenSteps steps;

    Work(ExampleMode users, OpenSteps steps) {
        this.users = users;
        this.steps = steps;
    }

    <T> T as(Role role, Supplier<T> deed) {
        AtomicReference<T> done = new AtomicReference<>();
        users.as(role, () -> done.set(deed.get()));
        return done.get();
    }

    void as(Role role, Runnable deed) {
        users.as(role, deed);
    }

    /** Claims the step and does it. */
    void step(Role role, Id subject, String step, Runnable deed) {
        users.as(role, () -> {
            steps.claim(open(subject, step).taskId());
            deed.run();
        });
    }

    void claim(Role role, Id subject, String step) {
        step(role, subject, step, () -> { });
    }

    private OpenStep open(Id subject, String step) {
        return steps.on(subject.value(), step).orElseThrow(() -> new IllegalStateException(step + " is not open"));
    }
}
