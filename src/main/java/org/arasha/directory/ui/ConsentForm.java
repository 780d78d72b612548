package org.arasha.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.arasha.desk.DraftKeeper;
import org.arasha.desk.FoldedForm;
import org.arasha.directory.Consent;
import org.arasha.directory.Consents;
import org.arasha.directory.Person;
import org.arasha.directory.ui.NamedIn.NamingCase;
import org.arasha.shared.Language;
import org.arasha.shared.PlainText;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.LocalizedTextField;
import org.arasha.shared.ui.Notices;
import org.jspecify.annotations.Nullable;

/** Notes what a person says about being named, of all their cases or of one. */
class ConsentForm extends FoldedForm {

    private final transient List<NamingCase> cases;
    private boolean caseIsGone;

    ConsentForm(PersonDesk desk, Person person, List<NamingCase> cases, Runnable changed) {
        super("directory.consent.note");
        this.cases = cases;
        Language language = Here.language();
        Select<Consent.Purpose> purpose = Inputs.choice("directory.consent.purpose", "directory.purpose.", Consent.Purpose.values());
        Select<Consent.State> state = Inputs.choice("directory.consent.state", "directory.consent.", Consent.State.values());
        ComboBox<NamingCase> about = new ComboBox<>(getTranslation("directory.consent.about"), cases);
        about.setItemLabelGenerator(one -> one.number() + " · " + one.title().in(language));
        about.setHelperText(getTranslation("directory.consent.about.hint"));
        about.setClearButtonVisible(true);
        about.setVisible(!cases.isEmpty());
        DatePicker on = Days.past(getTranslation("directory.consent.on"));
        TextArea reason = Inputs.text("directory.consent.reason", Consents.LONGEST_REASON);
        LocalizedTextField appearsAs = new LocalizedTextField("directory.consent.appearsAs",
                language, Consent.LONGEST_APPEARANCE).oneLine();
        appearsAs.setHelperText(getTranslation("directory.consent.appearsAs.hint"));
        appearsAs.setVisible(false);
        purpose.addValueChangeListener(change -> {
            appearsAs.setVisible(Consent.lets(change.getValue(), state.getValue()));
            purpose.setHelperText(change.getValue() == null ? null : getTranslation("directory.consent.does." + change.getValue()));
        });
        state.addValueChangeListener(change -> appearsAs.setVisible(Consent.lets(purpose.getValue(), change.getValue())));
        DraftKeeper draft = new DraftKeeper(desk.drafts, "Consent", person.id().value())
                .choice("purpose", purpose, Consent.Purpose.class).choice("state", state, Consent.State.class)
                .value("about", about, one -> one.id().toString(), this::named)
                .date("on", on).text("reason", reason)
                .fields(new FieldSet().texts("appearsAs", appearsAs)).restore();
        if (caseIsGone) {
            // What was begun of one case is not offered as said of all.
            state.clear();
            about.setVisible(true);
            about.setErrorMessage(getTranslation("directory.consent.aboutGone"));
            about.setInvalid(true);
        }
        Button note = new Button(getTranslation("directory.consent.note"), click -> {
            draft.requireAllSeen();
            if (new Checks().filled(purpose).filled(state).day(on, false).atMost(reason, Consents.LONGEST_REASON)
                    .shortEnough(appearsAs).passed()) {
                desk.consents.note(person.id(), purpose.getValue(), state.getValue(),
                        about.isEmpty() ? null : about.getValue().id(), on.getValue(),
                        PlainText.orNull(reason.getValue()), appearsAs.getValue());
                draft.discard();
                Notices.done(getTranslation("directory.consent.noted"));
                changed.run();
            }
        });
        Div pair = new Div(purpose, state, on);
        pair.addClassName("pair");
        with(pair, about, appearsAs, reason, note);
        keptBy(draft);
    }

    private @Nullable NamingCase named(String id) {
        Optional<NamingCase> known = cases.stream().filter(one -> one.id().toString().equals(id)).findFirst();
        caseIsGone = known.isEmpty();
        return known.orElse(null);
    }
}
