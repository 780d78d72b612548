package org.arasha.legal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.incident.LawNames;
import org.arasha.legal.KnownNorms;
import org.arasha.legal.Laws;
import org.arasha.legal.Norm;
import org.arasha.legal.NormFilter;
import org.arasha.legal.Norms;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.Editor;
import org.arasha.shared.ui.EmptyState;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.PagedList;
import org.arasha.shared.ui.PagedList.Page;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Screen;
import org.jspecify.annotations.Nullable;

/** The law by code, article and part, as it was in force on a day; without a day, in all its versions. */
@Route(LegalNavigation.NORMS)
@Menu(title = "legal.law", order = 58)
@RolesAllowed({"LAWYER", "APPROVER", "ADMINISTRATOR"})
class NormsView extends Screen {

    private static final int LONGEST_WORDS = 200;

    private final transient Norms norms;
    private final transient Laws laws;
    private final Select<String> law = Inputs.any("legal.norm.law", "legal.law.any", List.of(), key -> key);
    private final DatePicker day = Days.picker();
    private final TextField words = new TextField();
    private final Div entry = new Div();
    private final PagedList<Norm> list = new PagedList<>(this::page, rows -> rows.stream().map(this::line),
            () -> new EmptyState("legal.law.none.title", "legal.law.none.hint"));

    NormsView(Norms norms, Laws laws, KnownNorms known, CurrentUser user) {
        super("legal.law");
        this.norms = norms;
        this.laws = laws;
        offerLaws();
        day.setLabel(getTranslation("legal.law.day"));
        day.setHelperText(getTranslation("legal.law.day.hint"));
        day.setClearButtonVisible(true);
        day.setValue(Here.today());
        words.setLabel(getTranslation("legal.law.words"));
        words.setClearButtonVisible(true);
        words.setMaxLength(LONGEST_WORDS);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(400);
        law.addValueChangeListener(change -> readAnew());
        day.addValueChangeListener(change -> readAnew());
        words.addValueChangeListener(change -> readAnew());
        Div head = head(new Anchor(LegalNavigation.TABLE, getTranslation("legal.suggestions")));
        boolean keeps = user.is(Role.LAWYER) || user.is(Role.ADMINISTRATOR);
        if (keeps) {
            head.add(new Button(getTranslation("legal.norm.enter"), click -> enter()));
        }
        add(head, entry, Inputs.pair(law, day, words));
        if (keeps) {
            add(new KnownNormsOffer(known, this::readAnew), new EnteredLaws(laws, this::offerLaws));
        }
        add(list);
        readAnew();
    }

    /** With those that were entered since. */
    private void offerLaws() {
        LawNames names = laws.names();
        String chosen = law.getValue();
        law.setItemLabelGenerator(key -> key == null ? getTranslation("legal.law.any") : names.name(key, Here.language()));
        law.setItems(names.all());
        law.setValue(chosen);
    }

    private void enter() {
        entry.removeAll();
        entry.add(new Editor<Norm>(() -> new NormForm(norms, laws.names(), Optional.empty()), null, made -> {
            norms.enter(made.get());
            Notices.done(getTranslation("legal.norm.entered"));
        }, known -> Optional.empty(), () -> {
            entry.removeAll();
            readAnew();
        }));
    }

    private void readAnew() {
        if (!day.isInvalid()) {
            list.readAnew();
        }
    }

    private Page<Norm> page(@Nullable Norm last) {
        return Page.of(norms.after(last == null ? null : last.id(), new NormFilter(law.getValue(), day.getValue(), words.getValue())), Norms.PAGE);
    }

    private Component line(Norm norm) {
        Div title = new Div(new Anchor(LegalNavigation.to(norm.id()), NormWords.article(norm)));
        title.addClassName("work-title");
        Div what = new Div(title, new Quiet(norm.title().in(Here.language())));
        what.addClassName("work-what");
        ListItem item = new ListItem(what, new Quiet(norm.confirmed() ? "" : getTranslation("calendar.unconfirmed")),
                new Quiet(NormWords.time(norm).replaceFirst("^, ", "")));
        item.addClassName("work-row");
        return item;
    }
}
