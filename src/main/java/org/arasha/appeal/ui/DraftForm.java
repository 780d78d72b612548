package org.arasha.appeal.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.Appeal.AppealText;
import org.arasha.appeal.Blanks;
import org.arasha.appeal.LetterTemplate;
import org.arasha.appeal.Signatory;
import org.arasha.appeal.TextPlace;
import org.arasha.appeal.TextsBehind;
import org.arasha.appeal.Typeface;
import org.arasha.incident.Incidents;
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
    private final DatePicker signUntil = Days.ahead(getTranslation("appeal.signUntil"));
    private final Checkbox mended = new Checkbox();
    private final Span saved = new Span();
    private final Div question = new Div();
    private final transient List<BehindMarks> marks;
    private Runnable changed = () -> { };

    DraftForm(AppealDesk desk, Appeal appeal, BiConsumer<TextPlace, Language> lookedThrough) {
        addClassName("decision-fields");
        AppealText text = appeal.text();
        Language own = text.language();
        subject = localized("appeal.subject", own, AppealText.LONGEST_SUBJECT, text.subject());
        introduction = localized("appeal.introduction", own, AppealText.LONGEST, text.introduction());
        assessment = localized("appeal.assessment", own, AppealText.LONGEST, text.assessment());
        conclusion = localized("appeal.conclusion", own, AppealText.LONGEST, text.conclusion());
        date.setLabel(getTranslation("appeal.date"));
        date.setValue(text.date());
        language.setValue(own);
        norms = new NormPicker(desk.norms, () -> days(desk.incidents),
                appeal.norms().stream().map(Appeal.Relied::norm).collect(Collectors.toSet()));
        norms.setLabel(getTranslation("appeal.norms"));
        incidents = new IncidentOrder(desk.incidents, appeal, () -> changed.run(), incident -> {
            desk.appeals.drop(appeal.id(), incident);
            UI.getCurrent().refreshCurrentRoute(false);
        });
        addressees = new AddresseeRows(desk.authorities, appeal, language::getValue, () -> changed.run());
        language.addValueChangeListener(change -> addressees.show());
        date.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                addressees.offer(change.getValue());
            }
        });
        BiConsumer<TextPlace, Language> right = lookedThrough.andThen((place, inLanguage) -> showBehind(desk.behind.of(appeal.id())));
        demands = new DemandRows(desk.authorities, appeal, addressees::bodies, () -> changed.run(), right);
        signUntil.setValue(appeal.signUntil());
        mended.setLabel(getTranslation("appeal.mendedOnly"));
        mended.setHelperText(getTranslation("appeal.mendedOnly.hint"));
        mended.setVisible(desk.signatories.of(appeal.id()).stream().anyMatch(Signatory::hasSigned) && appeal.handedOverAt() == null);
        Div heads = new Div(date, language);
        heads.addClassName("pair");
        saved.addClassName("draft-line");
        saved.getElement().setAttribute("aria-live", "polite");
        List<LetterTemplate> templates = desk.templates.current();
        BehindMarks ofSubject = new BehindMarks(subject, TextPlace.SUBJECT, right);
        BehindMarks ofIntroduction = new BehindMarks(introduction, TextPlace.INTRODUCTION, right);
        BehindMarks ofAssessment = new BehindMarks(assessment, TextPlace.ASSESSMENT, right);
        BehindMarks ofConclusion = new BehindMarks(conclusion, TextPlace.CONCLUSION, right);
        marks = List.of(ofSubject, ofIntroduction, ofAssessment, ofConclusion);
        add(ofSubject, heads, new TemplateChoice(templates, LetterTemplate.Part.INTRODUCTION, introduction, () -> changed.run()), ofIntroduction,
                incidents, ofAssessment, norms,
                new TemplateChoice(templates, LetterTemplate.Part.CONCLUSION, conclusion, () -> changed.run()), ofConclusion, addressees, demands,
                new InviteRows(desk, appeal, () -> changed.run()), signUntil, mended, saved, question);
        showBehind(desk.behind.of(appeal.id()));
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

    /** Which translations another language has left behind. */
    void showBehind(List<TextsBehind.Mark> behind) {
        marks.forEach(one -> one.show(behind));
        demands.showBehind(behind);
    }

    void ask(Meanwhile versions) {
        settled();
        question.add(versions);
    }

    void settled() {
        question.removeAll();
    }

    void saved(String words) {
        saved.setText(words);
    }

    /** Whether it can be kept as a draft. */
    boolean isRight() {
        return check().passed();
    }

    /** Whether others can have it. */
    boolean isWhole() {
        Checks checks = check();
        addressees.languages().stream().sorted().forEach(filed -> checks.filledIn(filed, subject).filledIn(filed, introduction));
        Stream.of(subject, introduction, assessment, conclusion).forEach(field -> printable(checks, field));
        return demands.checkWhole(addressees.checkWhole(checks), addressees::languagesOf)
                .day(signUntil, false).passed();
    }

    /** Whether all that is typed is in the record once the draft is saved. */
    boolean isKeptWhole() {
        return demands.areWhole();
    }

    private Checks check() {
        Checks checks = new Checks().filled(subject).shortEnough(subject).day(date, false).filled(date)
                .shortEnough(introduction).shortEnough(assessment).shortEnough(conclusion);
        Stream.of(introduction, conclusion).forEach(field -> Blanks.fault(field.getValue())
                .ifPresent(fault -> checks.that(field, false, fault.messageKey(), fault.arguments())));
        return demands.check(addressees.check(norms.check(checks)));
    }

    private static void printable(Checks checks, LocalizedTextField field) {
        Stream.of(Language.values()).map(field.getValue()::exactly).filter(Objects::nonNull)
                .flatMap(text -> Typeface.lacking(text).stream()).findFirst()
                .ifPresent(sign -> checks.that(field, false, "appeal.unprintable", sign));
    }

    /** The law of the letter's day and that of the days it tells of may differ; it may rest on either. */
    private Set<LocalDate> days(Incidents all) {
        Stream<LocalDate> told = parts().stream().map(part -> all.visible(part.incident())).flatMap(one -> NormPicker.dayOf(one).stream());
        return Stream.concat(told, Stream.ofNullable(date.getValue())).collect(Collectors.toSet());
    }

    AppealText text() {
        return new AppealText(date.getValue(), language.getValue(), addressees.addressing(), subject.getValue(), introduction.getValue(),
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

    /** Whether only slips were mended since it was signed. */
    boolean mendedOnly() {
        return mended.getValue();
    }

    @Nullable LocalDate signUntil() {
        return signUntil.getValue();
    }

    private void changed(boolean fromClient) {
        if (fromClient) {
            changed.run();
        }
    }

    private static LocalizedTextField localized(String labelKey, Language first, int most, LocalizedText value) {
        LocalizedTextField field = new LocalizedTextField(labelKey, first, most);
        field.setValue(value);
        return field;
    }
}
