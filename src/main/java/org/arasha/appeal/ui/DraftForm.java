package org.arasha.appeal.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.Appeal.AppealText;
import org.arasha.legal.ui.NormPicker;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.LocalizedTextField;
import org.jspecify.annotations.Nullable;

/** What a lawyer writes and chooses in an appeal. */
class DraftForm extends Div {

    private final LocalizedTextField subject;
    private final DatePicker date = Days.picker();
    private final Select<Language> language = Inputs.choice("appeal.language", "ui.language.name.", Language.values());
    private final LocalizedTextField introduction;
    private final LocalizedTextField assessment;
    private final LocalizedTextField conclusion;
    private final NormPicker norms;
    private final IncidentOrder incidents;
    private final AddresseeRows addressees;
    private final DemandRows demands;
    private final DatePicker signUntil = Days.picker();
    private final Span saved = new Span();
    private Runnable changed = () -> { };

    DraftForm(AppealDesk desk, Appeal appeal) {
        addClassName("decision-fields");
        AppealText text = appeal.text();
        Language own = text.language();
        subject = localized("appeal.subject", own, text.subject());
        introduction = localized("appeal.introduction", own, text.introduction());
        assessment = localized("appeal.assessment", own, text.assessment());
        conclusion = localized("appeal.conclusion", own, text.conclusion());
        date.setLabel(getTranslation("appeal.date"));
        date.setValue(text.date());
        language.setValue(own);
        norms = new NormPicker(desk.norms, text.date(),
                appeal.norms().stream().map(Appeal.Relied::norm).collect(Collectors.toSet()));
        norms.setLabel(getTranslation("appeal.norms"));
        incidents = new IncidentOrder(desk.incidents, appeal, () -> changed.run(), incident -> {
            desk.appeals.drop(appeal.id(), incident);
            UI.getCurrent().refreshCurrentRoute(false);
        });
        addressees = new AddresseeRows(desk.authorities, appeal, () -> changed.run());
        demands = new DemandRows(desk.authorities, appeal, addressees::bodies, () -> changed.run());
        signUntil.setLabel(getTranslation("appeal.signUntil"));
        signUntil.setValue(appeal.signUntil());
        signUntil.setMin(LocalDate.now());
        Div heads = new Div(date, language);
        heads.addClassName("pair");
        saved.addClassName("draft-line");
        saved.getElement().setAttribute("aria-live", "polite");
        add(subject, heads, introduction, incidents, assessment, norms, conclusion, addressees, demands,
                new InviteRows(desk, appeal, () -> changed.run()), signUntil, saved);
        for (HasValue<?, ?> field : List.<HasValue<?, ?>>of(subject, date, language, introduction, assessment, conclusion, norms,
                signUntil)) {
            field.addValueChangeListener(change -> changed(change.isFromClient()));
        }
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    /** The incidents of the record as it is now. */
    void take(Appeal now) {
        incidents.take(now.incidents());
    }

    void saved(String words) {
        saved.setText(words);
    }

    boolean isRight() {
        return new Checks().that(date, !date.isEmpty(), "ui.required")
                .that(subject, !subject.getValue().isEmpty(), "ui.required")
                .that(norms, norms.allInForce(), "legal.notInForce")
                .passed() && addressees.areRight();
    }

    boolean isWhole() {
        return isRight() && demands.areWhole();
    }

    AppealText text() {
        return new AppealText(date.getValue(), language.getValue(), subject.getValue(), introduction.getValue(),
                assessment.getValue(), conclusion.getValue());
    }

    List<Appeal.Part> parts() {
        return incidents.parts();
    }

    List<Appeal.Addressee> addressees() {
        return addressees.values();
    }

    List<Appeal.Demand> demands() {
        return demands.values();
    }

    Set<Appeal.Relied> norms() {
        return norms.chosen().stream().map(Appeal.Relied::new).collect(Collectors.toSet());
    }

    @Nullable LocalDate signUntil() {
        return signUntil.getValue();
    }

    private void changed(boolean fromClient) {
        if (fromClient) {
            changed.run();
        }
    }

    private static LocalizedTextField localized(String labelKey, Language first, LocalizedText value) {
        LocalizedTextField field = new LocalizedTextField(labelKey, first, AppealText.LONGEST);
        field.setValue(value);
        return field;
    }
}
