package org.arasha.desk;

import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.UUID;
import org.arasha.shared.ui.DueBadge;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;

/** On a record's page: the steps that wait, who has them, until when; each leads to its screen whoever may open that. */
public class WaitingSteps extends Section {

    /** @param emptyKey what to say where nothing waits */
    public WaitingSteps(OpenSteps steps, UUID record, String emptyKey) {
        super("desk.waiting");
        List<OpenStep> open = steps.on(record);
        if (open.isEmpty()) {
            empty(emptyKey);
            return;
        }
        addClassName("waiting-steps");
        Lines list = new Lines();
        for (OpenStep step : open) {
            ListItem item = new ListItem(ScreenLink.to(steps.route(step), getTranslation("step." + step.step())),
                    new Quiet(step.heldBy().map(who -> getTranslation("desk.heldBy", who))
                            .orElseGet(() -> getTranslation("desk.nobodyHolds"))));
            if (step.dueAt() != null) {
                item.add(new DueBadge(step.dueAt()));
            }
            list.add(item);
        }
        add(list);
    }
}
