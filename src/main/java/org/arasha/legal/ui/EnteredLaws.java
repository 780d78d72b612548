package org.arasha.legal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.arasha.legal.Law;
import org.arasha.legal.Laws;
import org.arasha.shared.ui.Editor;
import org.arasha.shared.ui.Fields;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.RowButton;
import org.jspecify.annotations.Nullable;

/** Laws that lawyers have added to those that Arasha begins with, closed until it is wanted. */
class EnteredLaws extends Details {

    private final transient Laws laws;
    private final transient Runnable changed;
    private final Fields body = new Fields();

    /** @param changed is called when another law was entered or one is called otherwise */
    EnteredLaws(Laws laws, Runnable changed) {
        this.laws = laws;
        this.changed = changed;
        setSummaryText(getTranslation("legal.laws"));
        add(body);
        show();
    }

    private void show() {
        UnorderedList list = new UnorderedList();
        list.addClassName("work-list");
        laws.entered().forEach(law -> list.add(line(law)));
        body.removeAll();
        body.add(new Quiet(getTranslation("legal.laws.hint")), list, new Button(getTranslation("legal.law.enter"),
                click -> edit(body, null, made -> laws.enter(made.get()))));
    }

    private ListItem line(Law law) {
        String name = law.name().in(Here.language());
        Div what = new Div(new Span(name), new Quiet(law.code()));
        what.addClassNames("work-what", "entry-words");
        ListItem item = new ListItem(what);
        item.addClassName("work-row");
        item.add(new RowButton("ui.edit", name, () -> {
            item.removeAll();
            Div place = new Div();
            item.add(place);
            edit(place, law, made -> laws.correct(made.get()));
        }));
        return item;
    }

    private void edit(Div place, @Nullable Law known, Consumer<Supplier<Law>> save) {
        place.removeAll();
        place.add(new Editor<Law>(LawForm::new, known, made -> {
            save.accept(made);
            Notices.done(getTranslation("legal.law.saved"));
            changed.run();
        }, before -> known == null ? Optional.empty() : laws.latest(before), this::show));
    }
}
