package org.arasha.intake.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.arasha.desk.DraftKeeper;
import org.arasha.incident.Claim;
import org.arasha.intake.Report;
import org.arasha.intake.ui.RegistrationForm.Use;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Fields;
import org.arasha.shared.ui.Inputs;
import org.jspecify.annotations.Nullable;

/** What is said to have happened, a claim on each line, and who says so. */
class AccountFields extends Fields {

    private final TextArea told;
    private final Select<Claim.Attribution> toldBy =
            Inputs.choice("intake.toldBy", "incident.attribution.", Claim.Attribution.values());

    AccountFields(String labelKey) {
        told = Inputs.text(labelKey, Report.LONGEST_TOLD);
        told.setHelperText(getTranslation(labelKey + ".hint"));
        toldBy.setValue(Claim.Attribution.VICTIM);
        add(told, toldBy);
    }

    /** @param by as whoever took the report has said, or null */
    void fill(String words, Claim.@Nullable Attribution by) {
        told.setValue(words);
        if (by != null) {
            toldBy.setValue(by);
        }
    }

    void keptBy(DraftKeeper draft) {
        draft.text("claims", told).choice("toldBy", toldBy, Claim.Attribution.class);
    }

    /** A report that waits needs no claims. */
    Checks check(Checks checks, Use use) {
        return checks.filled(told).atMost(told, Report.LONGEST_TOLD)
                .that(told, use == Use.KEEPING || lines().allMatch(line -> line.length() <= Claim.LONGEST_TEXT),
                        "intake.claimTooLong", Claim.LONGEST_TEXT);
    }

    TextArea told() {
        return told;
    }

    Claim.Attribution toldBy() {
        return toldBy.getValue();
    }

    /** @param written the language of a line, which only the form knows */
    List<LocalizedText> claims(Function<String, LocalizedText> written) {
        return lines().map(written).toList();
    }

    /** Whether all its lines in one of its languages are here. */
    boolean says(LocalizedText claim) {
        List<String> here = lines().toList();
        return Stream.of(Language.values()).filter(claim::has).map(claim::in).anyMatch(words -> here.containsAll(lines(words)));
    }

    private Stream<String> lines() {
        return lines(told.getValue()).stream();
    }

    static List<String> lines(String words) {
        return words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
