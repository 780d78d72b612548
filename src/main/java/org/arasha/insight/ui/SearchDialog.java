package org.arasha.insight.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.arasha.shared.Language;
import org.arasha.shared.PlainText;
import org.arasha.shared.ui.EmptyState;
import org.arasha.shared.ui.Finder;
import org.arasha.shared.ui.Found;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.RowKeys;
import org.jspecify.annotations.Nullable;

/** Finds records of every kind while one types; Enter opens the first, the arrow keys go through them. It opens empty each time. */
class SearchDialog extends Dialog {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 200;

    private final transient List<Finder> finders;
    private final TextField words = new TextField();
    private final Quiet amount = new Quiet("");
    private final Div found = new Div();
    private final Language language = Here.language();
    private @Nullable String first;
    private @Nullable Registration elsewhere;

    SearchDialog(List<Finder> finders) {
        this.finders = finders;
        addClassName("search");
        getElement().setAttribute("aria-label", getTranslation("insight.search"));
        words.setPlaceholder(getTranslation("insight.search.prompt"));
        words.setAriaLabel(getTranslation("insight.search.prompt"));
        words.setMaxLength(LONGEST);
        words.setClearButtonVisible(true);
        words.setAutofocus(true);
        words.setWidthFull();
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> find());
        words.addKeyPressListener(Key.ENTER, press -> openFirst());
        amount.getElement().setAttribute("role", "status");
        setWidth("640px");
        add(words, amount, found);
        find();
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        // Each opening makes the elements of the browser anew.
        words.getElement().executeJs("""
                this.addEventListener('keydown', event => {
                  if (event.key !== 'ArrowDown') return;
                  event.preventDefault();
                  $0.querySelector('.work-row')?.focus();
                });""", found.getElement());
        RowKeys.listen(found);
        elsewhere = attach.getUI().addAfterNavigationListener(event -> close());
        words.clear();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        super.onDetach(detach);
        if (elsewhere != null) {
            elsewhere.remove();
        }
    }

    private void find() {
        String asked = PlainText.line(words.getValue()).strip();
        found.removeAll();
        amount.setText("");
        first = null;
        int records = 0;
        if (asked.length() < SHORTEST) {
            found.add(new Quiet(getTranslation("insight.search.hint")));
            return;
        }
        for (Finder finder : finders) {
            List<Found> some = finder.find(asked, language);
            if (!some.isEmpty()) {
                found.add(new H2(getTranslation(finder.group())), lines(some));
                records += some.size();
            }
        }
        if (records == 0) {
            found.add(new EmptyState("insight.search.none.title", "insight.search.none.hint"));
        } else {
            amount.setText(getTranslation("insight.search.found", records));
        }
    }

    private UnorderedList lines(List<Found> some) {
        UnorderedList lines = new UnorderedList();
        lines.addClassName("work-list");
        some.forEach(one -> lines.add(line(one)));
        first = first == null ? some.getFirst().address() : first;
        return lines;
    }

    private static ListItem line(Found one) {
        Anchor title = new Anchor(one.address(), one.title());
        title.addClassName("work-title");
        Span facts = new Span(one.facts());
        facts.addClassName("work-step");
        Div what = new Div(title, facts);
        what.addClassName("work-what");
        ListItem line = new ListItem(what);
        line.addClassName("work-row");
        line.getElement().setAttribute("tabindex", "-1");
        return line;
    }

    private void openFirst() {
        if (first != null) {
            UI.getCurrent().navigate(first);
        }
    }
}
