package org.arasha.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.arasha.access.UserId;
import org.arasha.desk.OthersSteps;
import org.arasha.insight.BoardChoices.Named;
import org.arasha.insight.DeadlineActs;
import org.arasha.insight.DeadlineActs.Result;
import org.arasha.insight.DeadlineRow;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Days;
import org.arasha.shared.ui.Inputs;
import org.arasha.shared.ui.Notices;

/**
 * What a manager does with the rows they have chosen. Of each that stays as it was it says why, and keeps it chosen with what was
 * typed for it; of what was done at one press it says all that stays in one list.
 */
class ActsBar extends Div {

    private final transient DeadlineActs acts;
    private final transient BiFunction<List<DeadlineRow>, UserId, List<Result>> hand;
    private final transient Runnable afterwards;
    private final transient Map<Long, DeadlineRow> chosen = new LinkedHashMap<>();
    /** The rows that are on screen now: another filter shows others. */
    private final transient Map<Long, Checkbox> shown = new LinkedHashMap<>();
    private final Span count = new Span();
    private final Div buttons = new Div();
    private final Div form = new Div();
    private final UnorderedList refused = new UnorderedList();
    private final Button clear = button("insight.acts.clear", this::clear);
    private final Button letGo = new Button(getTranslation("insight.acts.letGo"), click -> letGoOfUnseen());
    private transient Runnable offer = () -> {};

    /** @param hand how the chosen ones are given to somebody */
    ActsBar(DeadlineActs acts, BiFunction<List<DeadlineRow>, UserId, List<Result>> hand, Runnable afterwards) {
        this.acts = acts;
        this.hand = hand;
        this.afterwards = afterwards;
        addClassName("acts-bar");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("insight.acts"));
        count.getElement().setAttribute("aria-live", "polite");
        buttons.add(count, new Button(getTranslation("insight.acts.all"), click -> all()), button("insight.acts.hand", this::hand),
                button("insight.acts.remind", () -> done(acts.remind(rows()))), button("insight.acts.extend", this::extend), letGo, clear);
        buttons.addClassName("acts-buttons");
        form.addClassName("acts-form");
        refused.addClassName("acts-refused");
        add(buttons, form, refused);
        say();
    }

    /** One more thing that can be done with what is chosen. */
    ActsBar offering(String key, Function<List<DeadlineRow>, List<Result>> deed) {
        buttons.add(button(key, () -> done(deed.apply(rows()))));
        return this;
    }

    /** Chooses a row, or lets it go. */
    Checkbox choice(DeadlineRow row, String name) {
        Checkbox choice = new Checkbox(chosen.containsKey(row.id()));
        choice.setAriaLabel(getTranslation("insight.acts.choose", name));
        choice.addAttachListener(now -> {
            shown.put(row.id(), choice);
            sayIfChosen(row);
        });
        choice.addDetachListener(gone -> {
            shown.remove(row.id(), choice);
            if (!gone.getUI().isClosing()) {
                sayIfChosen(row);
            }
        });
        choice.addValueChangeListener(change -> {
            if (change.getValue()) {
                chosen.put(row.id(), row);
            } else {
                chosen.remove(row.id());
            }
            offer.run();
            say();
        });
        return choice;
    }

    /** All that are on screen now: whoever chose one need not choose each. */
    private void all() {
        Runnable once = offer;
        offer = () -> {};
        shown.values().forEach(choice -> choice.setValue(true));
        offer = once;
        offer.run();
    }

    private Button button(String key, Runnable deed) {
        return new Button(getTranslation(key), click -> {
            close();
            deed.run();
        });
    }

    private void hand() {
        ComboBox<Named> person = new ComboBox<>();
        person.setLabel(getTranslation("insight.acts.to"));
        offer = () -> offer(person);
        offer.run();
        person.setItemLabelGenerator(Named::name);
        show("insight.acts.hand.do", checks -> checks.filled(person), () -> hand.apply(rows(), new UserId(person.getValue().id())), person);
    }

    /** Whom all chosen rows may be given to; whoever was picked stays picked while they are among these. That it is nobody is said. */
    private void offer(ComboBox<Named> person) {
        List<Named> people = acts.people(rows());
        person.setHelperText(people.isEmpty() ? getTranslation(rows().stream().allMatch(row -> row.task() == null)
                ? "insight.refusal.noStep" : "insight.acts.toNobody") : null);
        Named picked = person.getValue();
        person.setItems(people);
        person.setValue(picked != null && people.contains(picked) ? picked : null);
    }

    private void extend() {
        DatePicker until = Days.ahead(getTranslation("insight.acts.until"));
        until.setMax(BoardPlace.today().plusYears(OthersSteps.MOST_YEARS));
        until.getI18n().setMaxErrorMessage(getTranslation("workflow.refusal.extendedTooFar"));
        TextArea reason = Inputs.text("insight.acts.reason", OthersSteps.LONGEST_REASON);
        show("insight.acts.extend.do",
                checks -> checks.day(until, true).filled(reason).atMost(reason, OthersSteps.LONGEST_REASON),
                () -> acts.extend(rows(), Objects.requireNonNull(until.getValue()), reason.getValue()), until, reason);
    }

    private void show(String doKey, Function<Checks, Checks> right, Supplier<List<Result>> deed, Component... fields) {
        Button does = new Button(getTranslation(doKey), click -> {
            if (right.apply(new Checks()).passed()) {
                done(deed.get());
            }
        });
        does.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        form.add(fields);
        form.add(does);
    }

    /** Of what was done with these, chosen before or not. */
    void done(List<Result> results) {
        int place = placeOf(results.stream().map(one -> one.row().id()).collect(Collectors.toSet()));
        long well = results.stream().filter(one -> one.refusal() == null).count();
        results.stream().filter(one -> one.refusal() == null).forEach(one -> chosen.remove(one.row().id()));
        Map<String, List<String>> stays = results.stream().filter(one -> one.refusal() != null)
                .collect(Collectors.groupingBy(this::why, LinkedHashMap::new, Collectors.mapping(one -> one.row().number(), Collectors.toList())));
        boolean alone = results.size() == 1 && !chosen.containsKey(results.getFirst().row().id());
        refused.removeAll();
        stays.forEach((why, numbers) -> {
            String words = String.join(", ", numbers) + " – " + why;
            if (alone) {
                Notices.refused(words);
            } else {
                refused.add(new ListItem(words));
            }
        });
        if (refused.getComponentCount() > 0) {
            refused.scrollIntoView();
        }
        if (well == results.size()) {
            close();
        }
        say();
        if (well > 0) {
            Notices.done(getTranslation("insight.acts.done", well));
        }
        results.stream().map(Result::standIn).filter(Objects::nonNull).distinct()
                .forEach(name -> Notices.done(getTranslation("insight.acts.standIn", name)));
        afterwards.run();
        goOnAt(place);
    }

    /** Which of the rows on screen the first of these is; the first where none is there. */
    private int placeOf(Set<Long> rows) {
        return shown.keySet().stream().anyMatch(rows::contains)
                ? (int) shown.keySet().stream().takeWhile(one -> !rows.contains(one)).count() : 0;
    }

    /**
     * What had the focus in this bar may be gone with what was done: whoever works by key goes on where the first of it stood. A hidden
     * button has the focus until the browser draws again.
     */
    private void goOnAt(int place) {
        UI.getCurrent().getPage().executeJs("""
                setTimeout(() => {
                  const focused = document.activeElement;
                  if (focused !== document.body && focused.checkVisibility()) return;
                  const rows = document.querySelectorAll('.deadline-list .work-row');
                  const next = rows[Math.min($0, rows.length - 1)] ?? document.querySelector('h1');
                  if (next.tabIndex < 0) next.tabIndex = -1;
                  next.focus();
                })""", place);
    }

    private String why(Result result) {
        Refusal refusal = Objects.requireNonNull(result.refusal());
        return getTranslation(refusal.messageKey(), refusal.arguments());
    }

    private void close() {
        form.removeAll();
        offer = () -> {};
    }

    private void clear() {
        int place = placeOf(chosen.keySet());
        chosen.clear();
        refused.removeAll();
        close();
        say();
        afterwards.run();
        goOnAt(place);
    }

    private void letGoOfUnseen() {
        chosen.keySet().retainAll(shown.keySet());
        offer.run();
        say();
    }

    /** What is chosen, if this is among it; else this alone. */
    List<DeadlineRow> with(DeadlineRow row) {
        return chosen.containsKey(row.id()) ? rows() : List.of(row);
    }

    private List<DeadlineRow> rows() {
        return List.copyOf(chosen.values());
    }

    private void sayIfChosen(DeadlineRow row) {
        if (chosen.containsKey(row.id())) {
            say();
        }
    }

    /** Nobody acts on what they do not see without being told so. */
    private void say() {
        long unseen = chosen.keySet().stream().filter(one -> !shown.containsKey(one)).count();
        count.setText(unseen == 0 ? getTranslation("insight.acts.chosen", chosen.size())
                : getTranslation("insight.acts.chosen.unseen", chosen.size(), unseen));
        buttons.getChildren().filter(one -> one != clear).forEach(one -> one.setVisible(!chosen.isEmpty()));
        letGo.setVisible(unseen > 0);
        clear.setText(getTranslation(chosen.isEmpty() ? "ui.close" : "insight.acts.clear"));
        setVisible(!chosen.isEmpty() || refused.getComponentCount() > 0);
    }
}
