package org.arasha.appeal.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.Appeal.AppealText;
import org.arasha.appeal.LetterTemplate;
import org.arasha.appeal.Signatory;
import org.arasha.appeal.TextPlace;
import org.arasha.appeal.TextsBehind;
import org.arasha.incident.Incidents;
import org.arasha.legal.ui.NormPicker;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.Inputs;
import org.jspecify.annotations.Nullable;

/** What a lawyer writes and chooses in an appeal. */
class DraftForm extends Div {

    private final transient LetterTexts texts;
    private final NormPicker norms;
    private final IncidentOrder incidents;
    private final AddresseeRows addressees;
    private final DemandRows demands;
    private final InviteRows invitations;
    private final DatePicker signUntil = Days.ahead(getTranslation("appeal.signUntil"));
    private final Checkbox mended = new Checkbox(getTranslation("appeal.mendedOnly"));
    private final Span saved = new Span();
    private final Div question = new Div();
    private final transient List<BehindMarks> marks;
    private Runnable changed = () -> { };

    DraftForm(AppealDesk desk, Appeal appeal, BiConsumer<TextPlace, Language> lookedThrough) {
        addClassName("decision-fields");
        texts = new LetterTexts(appeal.text());
        norms = new NormPicker(desk.norms, () -> days(desk.incidents), appeal.norms().stream().map(Appeal.Relied::norm).collect(Collectors.toSet()));
        norms.setLabel(getTranslation("appeal.norms"));
        incidents = new IncidentOrder(desk.incidents, appeal, () -> changed.run(), incident -> {
            desk.appeals.drop(appeal.id(), incident);
            UI.getCurrent().refreshCurrentRoute(false);
        });
        addressees = new AddresseeRows(desk.authorities, appeal, texts.language::getValue, () -> changed.run());
        texts.language.addValueChangeListener(change -> addressees.show());
        texts.date.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                addressees.offer(change.getValue());
            }
        });
        BiConsumer<TextPlace, Language> right = lookedThrough.andThen((place, inLanguage) -> showBehind(desk.behind.of(appeal.id())));
        demands = new DemandRows(desk.authorities, appeal, addressees::bodies, () -> changed.run(), right);
        signUntil.setValue(appeal.signUntil());
        mended.setHelperText(getTranslation("appeal.mendedOnly.hint"));
        mended.setVisible(desk.signatories.of(appeal.id()).stream().anyMatch(Signatory::hasSigned) && appeal.handedOverAt() == null);
        saved.addClassName("draft-line");
        saved.getElement().setAttribute("aria-live", "polite");
        invitations = new InviteRows(desk, appeal, () -> changed.run());
        List<LetterTemplate> templates = desk.templates.current();
        BehindMarks subject = new BehindMarks(texts.subject, TextPlace.SUBJECT, right);
        BehindMarks introduction = new BehindMarks(texts.introduction, TextPlace.INTRODUCTION, right);
        BehindMarks assessment = new BehindMarks(texts.assessment, TextPlace.ASSESSMENT, right);
        BehindMarks conclusion = new BehindMarks(texts.conclusion, TextPlace.CONCLUSION, right);
        marks = List.of(subject, introduction, assessment, conclusion);
        add(subject, Inputs.pair(texts.date, texts.language),
                new TemplateChoice(templates, LetterTemplate.Part.INTRODUCTION, texts.introduction, () -> changed.run()), introduction,
                incidents, assessment, norms,
                new TemplateChoice(templates, LetterTemplate.Part.CONCLUSION, texts.conclusion, () -> changed.run()), conclusion,
                addressees, demands, invitations, signUntil, mended, saved, question);
        showBehind(desk.behind.of(appeal.id()));
        Stream.concat(texts.fields().stream(), Stream.<HasValue<?, ?>>of(norms, signUntil)).forEach(field -> field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        }));
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
        Checks whole = addressees.checkWhole(texts.checkWhole(check(), addressees.languages()));
        return invitations.checkSent(demands.checkWhole(whole, addressees::languagesOf).day(signUntil, false)).passed();
    }

    /** Whether all that is typed is in the record once the draft is saved. */
    boolean isKeptWhole() {
        return demands.areWhole();
    }

    private Checks check() {
        return demands.check(addressees.check(norms.check(texts.check(new Checks()))));
    }

    /** The law of the letter's day and that of the days it tells of may differ; it may rest on either. */
    private Set<LocalDate> days(Incidents all) {
        Stream<LocalDate> told = parts().stream().map(part -> all.visible(part.incident())).flatMap(one -> NormPicker.dayOf(one).stream());
        return Stream.concat(told, Stream.ofNullable(texts.date.getValue())).collect(Collectors.toSet());
    }

    AppealText text() {
        return texts.value(addressees.addressing());
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
}
