package org.arasha.calendar.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.calendar.CalendarChanges;
import org.arasha.calendar.Edit;
import org.arasha.calendar.StatutoryTerm;
import org.arasha.calendar.TermKind;
import org.arasha.calendar.Terms;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.RowButton;
import org.arasha.shared.ui.Screen;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** What the laws say about time, rule by rule: administrators enter and change rules, lawyers confirm that they stand in the law. */
@Route("administration/terms")
@Menu(title = "calendar.terms", order = 92.7)
@RolesAllowed({"ADMINISTRATOR", "MANAGER", "LAWYER"})
class TermsView extends Screen {

    private final transient Terms terms;
    private final transient CalendarChanges changes;
    private final boolean keeps;
    private final boolean confirms;
    private final Div content = new Div();

    TermsView(Terms terms, CalendarChanges changes, CurrentUser user) {
        super("calendar.terms");
        this.terms = terms;
        this.changes = changes;
        keeps = user.is(Role.ADMINISTRATOR);
        confirms = user.is(Role.LAWYER);
        Div head = head();
        add(head, new Paragraph(getTranslation("calendar.terms.hint")), content);
        if (keeps) {
            Div entry = new Div();
            head.add(new Button(getTranslation("calendar.rule.add"), click -> open(entry, null)));
            addComponentAtIndex(2, entry);
        }
        show();
    }

    private void show() {
        content.removeAll();
        content.add(new LatestChanges(changes));
        List<StatutoryTerm> all = terms.table();
        for (TermKind kind : TermKind.values()) {
            List<StatutoryTerm> rules = all.stream().filter(one -> one.kind() == kind).toList();
            UnorderedList list = new UnorderedList();
            list.addClassName("work-list");
            rules.forEach(rule -> list.add(line(rule)));
            H2 title = new H2(getTranslation("calendar.kind." + kind));
            title.addClassName("rule-kind");
            content.add(title);
            content.add(rules.isEmpty() ? new Quiet(getTranslation("calendar.rule.none")) : list);
        }
    }

    private ListItem line(StatutoryTerm rule) {
        String law = getTranslation("calendar.rule.of", getTranslation("calendar.law." + rule.law()), rule.article());
        Span said = new Span(rule.says() != null ? rule.count(Here.language())
                : rule.count(Here.language()) + " · " + getTranslation("calendar.startsWhen." + rule.starts()));
        Quiet dayOff = new Quiet(getTranslation(!rule.moves() ? "calendar.rule.staysPut"
                : rule.isConfirmed() && !rule.isConfirmedWhole() ? "calendar.rule.doesMove.unconfirmed" : "calendar.rule.doesMove")
                + (rule.receiptMoves() ? " " + getTranslation("calendar.rule.doesReceiptMove") : ""));
        dayOff.setVisible(rule.says() == null);
        Div what = new Div(said,
                new Quiet(law + " · " + (rule.validUntil() == null ? getTranslation("calendar.rule.since", Dates.day(rule.validFrom()))
                        : getTranslation("calendar.rule.between", Dates.day(rule.validFrom()), Dates.day(rule.validUntil())))),
                dayOff, new Quiet(getTranslation("calendar.source") + ": " + rule.source()));
        what.addClassNames("work-what", "entry-words");
        ListItem item = new ListItem(what, confirmation(rule));
        item.addClassName("work-row");
        Div actions = new Div();
        actions.addClassName("row-actions");
        if (keeps) {
            actions.add(new RowButton("ui.edit", law, () -> {
                item.removeAll();
                item.addClassName("edited");
                open(item, rule);
            }));
        }
        if (confirms && !rule.isConfirmedWhole()) {
            actions.add(new RowButton("calendar.rule.confirm", law, () -> {
                terms.confirm(rule);
                Notices.done(getTranslation("calendar.rule.confirmed"));
                show();
            }));
        }
        item.add(actions);
        return item;
    }

    private StatusBadge confirmation(StatutoryTerm rule) {
        if (rule.confirmedBy() == null) {
            return new StatusBadge(Tone.WARNING, getTranslation("calendar.unconfirmed"));
        }
        return new StatusBadge(Tone.DONE, rule.confirmedOn() == null ? rule.confirmedBy()
                : getTranslation("calendar.confirmedBy", rule.confirmedBy(), Dates.day(rule.confirmedOn())));
    }

    private void open(HasComponents where, @Nullable StatutoryTerm rule) {
        where.removeAll();
        where.add(new ChangePart<>(changes, new ChangePart.Kind<>(() -> new RuleForm(terms.table()),
                before -> Optional.of(terms.latest(before))), rule, Edit.OfRule::new, () -> {
                    where.removeAll();
                    show();
                }));
    }
}
