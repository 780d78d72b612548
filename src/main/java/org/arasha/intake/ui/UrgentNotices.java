package org.arasha.intake.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.util.HashSet;
import java.util.Set;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.desk.OpenSteps;
import org.arasha.desk.ReadAgain;
import org.arasha.incident.ui.IncidentNavigation;
import org.arasha.intake.Duty;
import org.arasha.shared.ui.FramePart;
import org.arasha.shared.ui.Notices;
import org.jspecify.annotations.Nullable;

/** Says on every open screen of those it concerns, at once, that a case has become urgent. */
@org.springframework.stereotype.Component
class UrgentNotices implements FramePart {

    private final Duty duty;
    private final OpenSteps steps;
    private final CurrentUser user;

    UrgentNotices(Duty duty, OpenSteps steps, CurrentUser user) {
        this.duty = duty;
        this.steps = steps;
        this.user = user;
    }

    @Override
    public Component part() {
        return user.roles().stream().anyMatch(Role::worksOnCases) ? new Ear(duty, steps) : new Span();
    }

    /** Shows nothing itself. */
    private static final class Ear extends Span {

        private final transient Duty duty;
        private final transient OpenSteps steps;
        private final transient Set<Long> heard;
        private @Nullable Registration changes;

        Ear(Duty duty, OpenSteps steps) {
            this.duty = duty;
            this.steps = steps;
            this.heard = new HashSet<>(duty.newest());
        }

        @Override
        protected void onAttach(AttachEvent attach) {
            UI ui = attach.getUI();
            changes = steps.onChange(ReadAgain.in(ui, this::say));
        }

        @Override
        protected void onDetach(DetachEvent detach) {
            if (changes != null) {
                changes.remove();
            }
        }

        private void say() {
            for (Duty.Alert alert : duty.beside(heard)) {
                heard.add(alert.id());
                Notices.calling(getTranslation("intake.duty.notice", alert.number(),
                        getTranslation("incident.urgency." + alert.urgency())), IncidentNavigation.to(alert.number()),
                        getTranslation("intake.duty.open"));
            }
        }
    }
}
