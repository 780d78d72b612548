package org.arasha.legal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arasha.incident.ui.IncidentNavigation;
import org.arasha.legal.Kin;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;

/** Cases that may go into one collective appeal, each with why and where it is. They open beside, so that nothing typed is lost. */
public class KinSection extends Section {

    public KinSection(List<Kin> kin, Function<Kin, Optional<Component>> action) {
        super("legal.kin");
        if (kin.isEmpty()) {
            empty("legal.kin.none");
            return;
        }
        Lines list = new Lines("similar");
        kin.forEach(one -> {
            ListItem item = new ListItem(new Anchor(IncidentNavigation.to(one.number()), one.number() + " · " + one.title().in(Here.language()),
                    AnchorTarget.BLANK), new Quiet(why(one)));
            action.apply(one).ifPresent(item::add);
            list.add(item);
        });
        add(list);
    }

    private String why(Kin one) {
        String ties = one.ties().stream().map(tie -> getTranslation("legal.kin." + tie)).collect(Collectors.joining(", "));
        return ties + " · " + (one.gathering() == null ? getTranslation("legal.kin.waits")
                : getTranslation("legal.kin.gathered", one.gathering().number()));
    }
}
