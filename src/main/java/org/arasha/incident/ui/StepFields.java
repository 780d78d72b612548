package org.arasha.incident.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.arasha.calendar.MonthlyIndex;
import org.arasha.incident.ArticlesInForce;
import org.arasha.incident.ArticlesInForce.Found;
import org.arasha.incident.LawNames;
import org.arasha.incident.NormRef;
import org.arasha.incident.Proceeding;
import org.arasha.incident.Proceeding.Kind;
import org.arasha.incident.Proceeding.Status;
import org.arasha.incident.Proceeding.Step;
import org.arasha.shared.PlainText;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.PartialDateField;
import org.jspecify.annotations.Nullable;

/** One event in the history of a case; a fine is shown in tenge of its date beside its number of MCI. */
class StepFields extends Div {

    private final transient MonthlyIndex index;
    private final transient ArticlesInForce articles;
    private final transient LawNames laws;
    private final Select<Status> status = Inputs.choice("incident.step.status", "incident.status.", Status.values());
    private final PartialDateField when = new PartialDateField(getTranslation("incident.step.when"));
    private final Select<String> law = new Select<>();
    private final TextField article = Inputs.line("incident.step.article", Proceeding.LONGEST_ARTICLE);
    private final TextField part = Inputs.line("incident.step.part", Proceeding.LONGEST_ARTICLE);
    private final BigDecimalField mci = new BigDecimalField(getTranslation("incident.step.mci"));
    private final IntegerField days = new IntegerField(getTranslation("incident.step.days"));
    private final BigDecimalField tenge = new BigDecimalField(getTranslation("incident.step.tenge"));
    private final Button up;

    StepFields(MonthlyIndex index, ArticlesInForce articles, @Nullable Step known, Runnable changed, Runnable raised, Runnable removed) {
        this.index = index;
        this.articles = articles;
        this.laws = articles.laws();
        addClassName("step-fields");
        law.setLabel(getTranslation("incident.step.law"));
        law.setItems(laws.all());
        law.setItemLabelGenerator(key -> key == null ? "" : laws.name(key, Here.language()));
        if (known != null) {
            status.setValue(known.status());
            when.setValue(known.when());
            law.setValue(known.norm().law());
            article.setValue(known.norm().article());
            part.setValue(known.norm().part() == null ? "" : known.norm().part());
            mci.setValue(known.mci());
            days.setValue(known.days());
            tenge.setValue(known.tenge());
        }
        status.addValueChangeListener(change -> show(changed));
        when.addValueChangeListener(change -> show(changed));
        law.addValueChangeListener(change -> show(changed));
        article.addValueChangeListener(change -> show(changed));
        part.addValueChangeListener(change -> show(changed));
        Stream.<HasValue<?, ?>>of(mci, days, tenge).forEach(field -> field.addValueChangeListener(change -> show(changed)));
        up = new Button(getTranslation("incident.step.up"), click -> raised.run());
        up.setVisible(false);
        Div actions = new Div(up, new Button(getTranslation("incident.step.remove"), click -> removed.run()));
        actions.addClassName("row-actions");
        add(Inputs.pair(status, law, article, part, mci, days, tenge), when, actions);
        show(() -> { });
    }

    /** Offers no event that a case of this kind does not have. */
    void isOf(@Nullable Kind kind) {
        status.setItemEnabledProvider(one -> kind == null || one.fits(kind));
    }

    void offerUp(boolean may) {
        up.setVisible(may);
        up.setAriaLabel(may ? getTranslation("incident.step.up") + ": " + getTranslation("incident.status." + status.getValue()) : null);
    }

    private void show(Runnable changed) {
        mci.setVisible(status.getValue() == Status.FINED);
        days.setVisible(status.getValue() == Status.ARRESTED);
        tenge.setVisible(status.getValue() == Status.AWARDED);
        mci.setHelperText(tenge(mci.getValue()));
        article.setHelperComponent(null);
        article.setHelperText(found().map(now -> now.title().in(Here.language())).orElse(""));
        wrong().map(Found::inForce).ifPresent(right -> article.setHelperComponent(
                new Button(getTranslation("legal.notInForce.take", words(right)), click -> take(right))));
        changed.run();
    }

    private void take(NormRef right) {
        law.setValue(right.law());
        article.setValue(right.article());
        part.setValue(right.part() == null ? "" : right.part());
        new Checks().that(article, wrong().isEmpty(), "incident.refusal.noArticle");
    }

    private String words(NormRef norm) {
        String of = laws.cited(norm.law(), Here.language());
        return norm.part() == null ? getTranslation("incident.article", norm.article(), of)
                : getTranslation("incident.articlePart", norm.article(), of, norm.part());
    }

    private Optional<NormRef> norm() {
        return law.isEmpty() ? Optional.empty()
                : Optional.of(new NormRef(law.getValue(), article.getValue().strip(), PlainText.orNull(part.getValue())));
    }

    /** What the law of the day says of the article; nothing while the day or the article is missing, or nobody has entered it. */
    private Optional<Found> found() {
        return when.getValue() == null ? Optional.empty() : norm().flatMap(norm -> articles.on(when.getValue().anchor(), norm));
    }

    private Optional<Found> wrong() {
        return found().filter(now -> !now.allows(norm().orElseThrow()));
    }

    private String tenge(@Nullable BigDecimal amount) {
        return amount == null || amount.signum() <= 0 || when.getValue() == null ? ""
                : Fines.inTenge(index, amount, when.getValue()).orElseGet(() -> getTranslation("incident.tenge.none"));
    }

    /** Empty while something needed is missing. */
    Optional<Step> step() {
        return status.isEmpty() || when.getValue() == null ? Optional.empty()
                : norm().map(norm -> new Step(status.getValue(), when.getValue(), norm,
                        status.getValue() == Status.FINED ? mci.getValue() : null, status.getValue() == Status.ARRESTED ? days.getValue() : null,
                        status.getValue() == Status.AWARDED ? tenge.getValue() : null));
    }

    /** @param kind of the case; a civil one rests on a law, if not on an article */
    Checks check(Checks checks, @Nullable Kind kind) {
        boolean civil = kind == Kind.CIVIL;
        wrong().ifPresent(now -> {
            if (now.inForce() == null) {
                checks.that(article, false, "legal.notInForce", words(norm().orElseThrow()));
            } else {
                checks.that(article, false, "legal.notInForce.instead", words(norm().orElseThrow()), words(now.inForce()));
            }
        });
        boolean fine = mci.getValue() == null || mci.getValue().signum() > 0;
        return checks.filled(status).that(status, status.isEmpty() || kind == null || status.getValue().fits(kind), "incident.refusal.statusOfKind")
                .filled(law)
                .that(article, !article.getValue().isBlank() || civil && part.getValue().isBlank(), "incident.refusal.noArticle")
                .atMost(article, Proceeding.LONGEST_ARTICLE).atMost(part, Proceeding.LONGEST_ARTICLE)
                .that(mci, status.getValue() != Status.FINED || fine, "incident.refusal.fine")
                .that(days, !days.isVisible() || !days.isInvalid()
                        && (days.isEmpty() || days.getValue() > 0 && days.getValue() <= Proceeding.MOST_DAYS),
                        "incident.refusal.arrest", Proceeding.MOST_DAYS)
                .that(tenge, !tenge.isVisible() || tenge.getValue() == null || Proceeding.isSum(tenge.getValue()), "incident.refusal.award")
                .day(when, true);
    }
}
