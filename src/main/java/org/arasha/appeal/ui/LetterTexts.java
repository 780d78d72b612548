package org.arasha.appeal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.arasha.appeal.Appeal.Addressing;
import org.arasha.appeal.Appeal.AppealText;
import org.arasha.appeal.AppealDraft.Field;
import org.arasha.appeal.Blanks;
import org.arasha.appeal.Typeface;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.LocalizedTextField;
import org.jspecify.annotations.Nullable;

/** What a letter says in words of its own, when, and in which language it is filed. */
class LetterTexts {

    final LocalizedTextField subject;
    final DatePicker date = Days.picker();
    final Select<Language> language = Inputs.choice("appeal.language", "ui.language.name.", Language.values());
    final LocalizedTextField introduction;
    final LocalizedTextField assessment;
    final LocalizedTextField conclusion;

    LetterTexts(AppealText text) {
        Language own = text.language();
        subject = localized("appeal.subject", own, AppealText.LONGEST_SUBJECT, text.subject());
        introduction = localized("appeal.introduction", own, AppealText.LONGEST, text.introduction());
        assessment = localized("appeal.assessment", own, AppealText.LONGEST, text.assessment());
        conclusion = localized("appeal.conclusion", own, AppealText.LONGEST, text.conclusion());
        date.setLabel(UI.getCurrent().getTranslation("appeal.date"));
        date.addValueChangeListener(change -> date.setHelperText(isAhead(change.getValue()) ? date.getTranslation("appeal.date.ahead") : null));
        date.setValue(text.date());
        language.setValue(own);
    }

    /** Said before it is signed: whoever has signed signs again where the day is another. */
    private static boolean isAhead(@Nullable LocalDate date) {
        return date != null && date.isAfter(Here.today());
    }

    List<HasValue<?, ?>> fields() {
        return List.of(subject, date, language, introduction, assessment, conclusion);
    }

    Stream<LocalizedTextField> localized() {
        return Stream.of(subject, introduction, assessment, conclusion);
    }

    /** As a draft may be kept. */
    Checks check(Checks checks) {
        checks.filled(subject).shortEnough(subject).day(date, false).filled(date)
                .shortEnough(introduction).shortEnough(assessment).shortEnough(conclusion);
        Stream.of(introduction, conclusion).forEach(field -> Blanks.fault(field.getValue())
                .ifPresent(fault -> checks.that(field, false, fault.messageKey(), fault.arguments())));
        return checks;
    }

    /**
     * As others may have it.
     *
     * @param filed the languages in which letters go out
     */
    Checks checkWhole(Checks checks, Set<Language> filed) {
        filed.stream().sorted().forEach(one -> checks.filledIn(one, subject).filledIn(one, introduction));
        localized().forEach(field -> printable(checks, field));
        return checks;
    }

    static Checks printable(Checks checks, LocalizedTextField field) {
        Stream.of(Language.values()).map(field.getValue()::exactly).filter(Objects::nonNull)
                .flatMap(text -> Typeface.lacking(text).stream()).findFirst()
                .ifPresent(sign -> checks.that(field, false, "appeal.unprintable", sign));
        return checks;
    }

    /** Which field each of these is. */
    Map<Field, Component> components() {
        return Map.of(Field.SUBJECT, subject, Field.DATE, date, Field.INTRODUCTION, introduction, Field.ASSESSMENT, assessment,
                Field.CONCLUSION, conclusion);
    }

    /** What differs from what is typed; a day that is being typed stays empty. */
    void show(AppealText text) {
        fill(subject, text.subject());
        if (!date.isEmpty()) {
            fill(date, text.date());
        }
        fill(language, text.language());
        fill(introduction, text.introduction());
        fill(assessment, text.assessment());
        fill(conclusion, text.conclusion());
    }

    /** Leaves a field alone that says so already: somebody may be typing into it. */
    static <V> void fill(HasValue<?, V> field, @Nullable V value) {
        if (!Objects.equals(field.getValue(), value)) {
            field.setValue(value);
        }
    }

    /** @param found the day where none can be read */
    AppealText value(Addressing addressing, LocalDate found) {
        return new AppealText(date.getOptionalValue().orElse(found), language.getValue(), addressing, subject.getValue(), introduction.getValue(),
                assessment.getValue(), conclusion.getValue());
    }

    private static LocalizedTextField localized(String labelKey, Language first, int most, LocalizedText value) {
        LocalizedTextField field = new LocalizedTextField(labelKey, first, most).sideBySide();
        field.setValue(value);
        return field;
    }
}
