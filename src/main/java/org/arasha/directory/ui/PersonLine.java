package org.arasha.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.directory.PersonRow;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Quiet;

/** A person in a list: name, other spellings, what they are today. */
class PersonLine extends ListItem {

    PersonLine(PersonRow row, Component... actions) {
        addClassName("work-row");
        Language language = Here.language();
        Div title = new Div(new Anchor(DirectoryNavigation.to(row.id()), row.name().in(language)));
        title.addClassName("work-title");
        Span post = new Span(post(row, language));
        post.addClassName("work-step");
        Div what = new Div(title, post);
        what.addClassName("work-what");
        Quiet spellings = new Quiet(row.spellings());
        spellings.addClassName("spellings");
        Div does = new Div(actions);
        does.addClassName("work-actions");
        add(what, spellings, does);
    }

    static String post(PersonRow row, Language language) {
        return Stream.of(row.post().in(language), row.organisation().in(language)).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
