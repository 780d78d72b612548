package org.arasha.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.directory.Authorities;
import org.arasha.directory.AuthorityId;
import org.arasha.directory.Official;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Editor;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;
import org.arasha.shared.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

/** Who heads a body and who did, with the languages in which nobody knows how to address them yet. */
class OfficialsSection extends Section {

    private final transient Authorities authorities;
    private final AuthorityId authority;
    private final Language language = Here.language();
    private final Div place = new Div();

    OfficialsSection(Authorities authorities, AuthorityId authority) {
        super("directory.officials");
        this.authorities = authorities;
        this.authority = authority;
        withAction(new Button(getTranslation("directory.official.add"), click -> edit(null)));
        add(place);
        show();
    }

    private void show() {
        place.removeAll();
        List<Official> all = authorities.of(authority);
        if (all.isEmpty()) {
            place.add(new Quiet(getTranslation("directory.officials.none")));
            return;
        }
        Lines list = Lines.of(all, one -> line(one, all));
        place.add(list);
    }

    private ListItem line(Official one, List<Official> all) {
        String term = Stream.of(getTranslation("directory.post.sinceDay", Dates.day(one.since())),
                        one.until() == null ? "" : getTranslation("directory.post.untilDay", Dates.day(one.until())))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        Button edit = new Button(getTranslation("ui.edit"), click -> edit(one));
        edit.setAriaLabel(getTranslation("ui.edit") + ": " + one.name().in(language));
        ListItem item = new ListItem(new Span(one.post().in(language) + ", " + one.name().in(language)), new Quiet(term), edit);
        String missing = Stream.of(Language.values()).filter(in -> !one.isAddressedIn(in))
                .map(in -> getTranslation("ui.language.name." + in)).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            item.add(new Quiet(getTranslation("directory.official.noForm", missing)));
        }
        all.stream().filter(one::isJoinedBy).findFirst().ifPresent(other -> item.add(StatusBadge.sentence(
                getTranslation("directory.official.joined", Dates.day(other.since()), other.name().in(language)))));
        return item;
    }

    private void edit(@Nullable Official known) {
        place.removeAll();
        place.add(new Editor<>(() -> new OfficialForm(authority), known, made -> {
            authorities.appoint(made.get());
            Notices.done(getTranslation("ui.saved"));
        }, before -> Optional.of(authorities.official(before.id())), this::show));
    }
}
