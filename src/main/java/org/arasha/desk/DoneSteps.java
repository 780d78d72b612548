package org.arasha.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;

/** On a record's page: the steps that were done, by whom and when, each with the way to what was known then; for auditors, to all that was done. */
public class DoneSteps extends Section {

    public DoneSteps(Whereabouts whereabouts, CurrentUser user, UUID record, Function<DoneStep, Component> then) {
        super("desk.done");
        List<DoneStep> done = whereabouts.done(record);
        if (user.is(Role.AUDITOR)) {
            withAction(new TrailLink(record));
        }
        if (done.isEmpty()) {
            empty("desk.done.empty");
            return;
        }
        Lines list = new Lines("done-steps");
        for (DoneStep step : done) {
            String when = Dates.dayAndTime(step.at());
            list.add(new ListItem(new Span(getTranslation("step." + step.step())),
                    new Quiet(step.by() == null ? when : step.by() + ", " + when), then.apply(step)));
        }
        add(list);
    }
}
