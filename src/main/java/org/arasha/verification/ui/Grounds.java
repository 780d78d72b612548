package org.arasha.verification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.arasha.incident.Claim;
import org.arasha.incident.Source;
import org.arasha.incident.SourceId;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.RowButton;

/** What a claim rests on, by number, title and reliability; each can be detached. */
class Grounds extends Div {

    Grounds(Claim claim, List<Source> sources, Consumer<SourceId> detach) {
        UnorderedList list = new UnorderedList();
        list.addClassName("grounds");
        sources.stream().map(Source::id).filter(claim.sourceIds()::contains).forEach(source -> {
            String name = Titles.numbered(sources, source);
            list.add(new ListItem(new Span(name), new RowButton("verification.detach", name, () -> detach.accept(source))));
        });
        add(claim.sourceIds().isEmpty() ? new Quiet(getTranslation("verification.noSource")) : list);
    }
}
