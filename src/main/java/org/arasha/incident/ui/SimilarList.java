package org.arasha.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.incident.SimilarIncident;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Quiet;

/** Incidents that may be the same, each with why, and with what can be done about it. Opens beside, so that nothing typed is lost. */
public class SimilarList extends UnorderedList {

    public SimilarList(List<SimilarIncident> similar, Function<SimilarIncident, Optional<Component>> action) {
        addClassNames("lines", "similar");
        Language language = Here.language();
        for (SimilarIncident one : similar) {
            Anchor link = new Anchor(IncidentNavigation.to(one.number()), one.number() + " · " + one.title().in(language), AnchorTarget.BLANK);
            ListItem item = new ListItem(link, new Quiet(why(one, language)));
            action.apply(one).ifPresent(item::add);
            add(item);
        }
    }

    private String why(SimilarIncident one, Language language) {
        String place = one.locality().in(language);
        return Stream.of(one.day() == null ? "" : Dates.day(one.day()),
                        one.persons().isEmpty() ? "" : getTranslation("incident.similar.persons", one.persons().size()),
                        !one.samePlace() ? place : place.isBlank() ? getTranslation("incident.similar.samePlace") : getTranslation("incident.similar.place", place),
                        one.words() == 0 ? "" : getTranslation("incident.similar.words", one.words()),
                        one.closed() ? getTranslation("incident.similar.closed") : "")
                .filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }
}
