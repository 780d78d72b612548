package org.arasha.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.arasha.desk.DraftKeeper;
import org.arasha.directory.Consent;
import org.arasha.directory.ConsentHistory.Entry;
import org.arasha.directory.People;
import org.arasha.directory.Person;
import org.arasha.directory.ui.NamedIn.NamingCase;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.Facts;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.LocalizedTextField;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** What the person has said about being named: for each purpose what holds, for all cases and for single ones, and all that was said before. */
class ConsentsSection extends Section {

    private final transient PersonDesk desk;
    private final transient Person person;
    private final transient Runnable changed;
    private final transient List<NamingCase> cases;

    ConsentsSection(PersonDesk desk, Person person, boolean writes, Runnable changed) {
        super("directory.consents");
        this.desk = desk;
        this.person = person;
        this.changed = changed;
        this.cases = desk.cases.casesOf(person.id());
        List<Entry> said = desk.consents.of(person.id());
        Facts facts = new Facts();
        for (Consent.Purpose purpose : Consent.Purpose.values()) {
            facts.fact("directory.purpose." + purpose, holding(said.stream().filter(entry -> entry.purpose() == purpose).toList()));
        }
        add(facts);
        if (!said.isEmpty()) {
            add(new Details(getTranslation("directory.consent.history"), history(said)));
        }
        if (writes) {
            add(form());
        }
    }

    /** What was said last of all cases, and then of each of those that something was said of. */
    private Component holding(List<Entry> said) {
        Div lines = new Div(said.stream().filter(entry -> entry.about() == null).findFirst().<Component>map(entry -> badge(entry.state()))
                .orElseGet(() -> new Quiet(getTranslation("directory.consent.notAsked"))));
        Set<UUID> told = new LinkedHashSet<>();
        said.stream().filter(entry -> entry.about() != null && told.add(entry.about()))
                .forEach(entry -> lines.add(new Div(badge(entry.state()), new Quiet(scope(entry.about())))));
        return lines;
    }

    private String scope(@Nullable UUID about) {
        return about == null ? getTranslation("directory.consent.forAll")
                : cases.stream().filter(one -> one.id().equals(about)).findFirst()
                        .map(one -> getTranslation("directory.consent.forCase", one.number()))
                        .orElseGet(() -> getTranslation("directory.consent.forOne"));
    }

    private StatusBadge badge(Consent.State state) {
        Tone tone = switch (state) {
            case GIVEN -> Tone.DONE;
            case REFUSED, WITHDRAWN -> Tone.SOON;
        };
        return new StatusBadge(tone, getTranslation("directory.consent." + state));
    }

    private Component history(List<Entry> said) {
        Language language = Language.of(UI.getCurrent().getLocale());
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        for (Entry entry : said) {
            ListItem item = new ListItem(new Span(getTranslation("directory.purpose." + entry.purpose())), badge(entry.state()),
                    new Quiet(Dates.day(entry.on() == null ? entry.notedOn() : entry.on())),
                    new Quiet(scope(entry.about())));
            if (entry.notedBy() != null) {
                item.add(new Quiet(getTranslation("directory.consent.notedBy", entry.notedBy())));
            }
            if (!entry.appearsAs().isEmpty()) {
                item.add(new Paragraph(getTranslation("directory.consent.appearsAs") + ": " + entry.appearsAs().in(language)));
            }
            if (entry.reason() != null) {
                item.add(new Paragraph(entry.reason()));
            }
            list.add(item);
        }
        return list;
    }

    private Component form() {
        Select<Consent.Purpose> purpose = Inputs.choice("directory.consent.purpose", "directory.purpose.", Consent.Purpose.values());
        Select<Consent.State> state = Inputs.choice("directory.consent.state", "directory.consent.", Consent.State.values());
        ComboBox<NamingCase> about = new ComboBox<>(getTranslation("directory.consent.about"), cases);
        about.setItemLabelGenerator(one -> one.number() + " · " + one.title().in(Language.of(UI.getCurrent().getLocale())));
        about.setHelperText(getTranslation("directory.consent.about.hint"));
        about.setClearButtonVisible(true);
        about.setVisible(!cases.isEmpty());
        DatePicker on = Days.past(getTranslation("directory.consent.on"));
        TextArea reason = Inputs.text("directory.consent.reason", People.LONGEST_REASON);
        LocalizedTextField appearsAs = new LocalizedTextField("directory.consent.appearsAs",
                Language.of(UI.getCurrent().getLocale()), Consent.LONGEST_APPEARANCE).oneLine();
        appearsAs.setHelperText(getTranslation("directory.consent.appearsAs.hint"));
        appearsAs.setVisible(false);
        purpose.addValueChangeListener(change -> appearsAs.setVisible(Consent.lets(change.getValue(), state.getValue())));
        state.addValueChangeListener(change -> appearsAs.setVisible(Consent.lets(purpose.getValue(), change.getValue())));
        DraftKeeper draft = new DraftKeeper(desk.drafts, "Consent", person.id().value())
                .choice("purpose", purpose, Consent.Purpose.class).choice("state", state, Consent.State.class)
                .value("about", about, one -> one.id().toString(), this::named)
                .date("on", on).text("reason", reason)
                .fields(new FieldSet().texts("appearsAs", appearsAs)).restore();
        Button note = new Button(getTranslation("directory.consent.note"), click -> {
            if (new Checks().filled(purpose).filled(state).day(on, false).atMost(reason, People.LONGEST_REASON)
                    .shortEnough(appearsAs).passed()) {
                desk.people.note(person.id(), purpose.getValue(), state.getValue(),
                        about.isEmpty() ? null : about.getValue().id(), on.getValue(),
                        reason.getValue().isBlank() ? null : reason.getValue().strip(), appearsAs.getValue());
                draft.discard();
                Notices.done(getTranslation("directory.consent.noted"));
                changed.run();
            }
        });
        Div pair = new Div(purpose, state, on);
        pair.addClassName("pair");
        Div fields = new Div(pair, about, appearsAs, reason, draft, note);
        fields.addClassName("decision-fields");
        Details details = new Details(getTranslation("directory.consent.note"), fields);
        details.setOpened(!draft.getText().isEmpty());
        return details;
    }

    private @Nullable NamingCase named(String id) {
        return cases.stream().filter(one -> one.id().toString().equals(id)).findFirst().orElse(null);
    }
}
