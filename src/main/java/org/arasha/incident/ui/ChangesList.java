package org.arasha.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.arasha.incident.Category;
import org.arasha.incident.Change;
import org.arasha.incident.Changes;
import org.arasha.incident.Claim;
import org.arasha.incident.Detention;
import org.arasha.incident.Entry;
import org.arasha.incident.Equipment;
import org.arasha.incident.Incident;
import org.arasha.incident.Involvement;
import org.arasha.incident.PlaceNames;
import org.arasha.incident.Proceeding;
import org.arasha.incident.Source;
import org.arasha.incident.ui.PastChange.Deed;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.EditForm;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.FieldSet.Difference;
import org.arasha.shared.ui.Quiet;
import org.jspecify.annotations.Nullable;

/** What has changed, by part and field, who changed it and when; the newest first, a page at a time. */
class ChangesList extends Div {

    private static final int PAGE = 100;

    private final transient Choices choices;
    private final transient Cards cards;
    private final transient PlaceNames places;
    private final transient List<Category> kinds;
    private final transient List<PastChange> all;
    private final Div shown = new Div();
    private final Button more = new Button(getTranslation("ui.more"), click -> show());
    private int amount;

    /** @param others beside those of the record */
    ChangesList(RecordDesk desk, Changes changes, Predicate<Object> wanted, List<PastChange> others) {
        choices = new Choices(desk, changes::everything);
        cards = new Cards(changes.everything(), desk.index);
        places = changes.everything().places();
        kinds = desk.categories.all();
        all = Stream.concat(changes.list().stream().filter(change -> wanted.test(change.subject())).map(this::told),
                others.stream()).sorted(Comparator.comparing(PastChange::at).reversed()).toList();
        if (all.isEmpty()) {
            shown.add(new Paragraph(getTranslation("incident.change.none")));
        }
        add(shown, more);
        show();
    }

    private void show() {
        all.stream().skip(amount).limit(PAGE).forEach(change -> shown.add(item(change)));
        amount += PAGE;
        more.setVisible(all.size() > amount);
    }

    private PastChange told(Change change) {
        Object subject = change.subject();
        String what = getTranslation("incident.one." + RecordKind.of(subject)) + (subject instanceof Entry entry ? ": " + cards.name(entry) : "");
        Deed deed = change.before() == null ? Deed.ENTERED : change.after() == null ? Deed.REMOVED : Deed.CHANGED;
        return new PastChange(change.at(), change.byName().isEmpty() ? null : change.byName(), deed, what, differences(change));
    }

    private Component item(PastChange change) {
        String who = change.by() == null ? getTranslation("incident.change.byNobody") : change.by();
        Div how = new Div(new Quiet(getTranslation("incident.change." + change.deed().name().toLowerCase(Locale.ROOT), who,
                        Dates.dayAndTime(change.at()))),
                new AsOfLink(choices.record().incident().number(), change.at()));
        how.addClassName("entry-words");
        Div item = new Div(new H3(change.what()), how);
        item.addClassName("entry");
        UnorderedList list = new UnorderedList();
        change.differences().forEach(one -> list.add(words(one)));
        list.setVisible(!change.differences().isEmpty());
        item.add(list);
        return item;
    }

    private ListItem words(Difference one) {
        ListItem item = new ListItem(new Span(getTranslation(one.labelKey()) + ": "));
        if (!one.before().isEmpty()) {
            Span before = new Span(one.before());
            before.addClassName("was");
            item.add(before, new Span(" → "));
        }
        item.add(new Span(one.after().isEmpty() ? getTranslation("ui.versions.empty") : one.after()));
        return item;
    }

    private List<Difference> differences(Change change) {
        List<Difference> differences = new ArrayList<>(FieldSet.differences(fields(change.before()), fields(change.after())));
        if (change.before() instanceof Incident before && change.after() instanceof Incident after) {
            if (before.urgency() != after.urgency()) {
                differences.add(new Difference("incident.urgency", getTranslation("incident.urgency." + before.urgency()),
                        getTranslation("incident.urgency." + after.urgency())));
            }
            if (before.outcome() != after.outcome()) {
                differences.add(new Difference("incident.outcome", "", after.outcome() == null ? "" : getTranslation("incident.outcome." + after.outcome())));
            }
        }
        if (change.before() instanceof Claim before && change.after() instanceof Claim after && before.position() != after.position()) {
            differences.add(new Difference("incident.change.place", String.valueOf(before.position()), String.valueOf(after.position())));
        }
        return differences;
    }

    /** Filled into the form in which it is typed, so that it reads in the same words. */
    private @Nullable FieldSet fields(@Nullable Object part) {
        return switch (part) {
            case null -> null;
            case Incident incident -> filled(new OverviewForm(places, kinds), incident);
            case Claim claim -> filled(new ClaimForm(choices), claim);
            case Involvement one -> filled(new InvolvementForm(choices), one);
            case Detention held -> filled(new DetentionForm(choices), held);
            case Proceeding one -> filled(new ProceedingForm(choices), one);
            case Equipment one -> filled(new EquipmentForm(choices), one);
            case Source source -> filled(new SourceForm(choices), source);
            default -> throw new IllegalArgumentException("A record holds no " + part.getClass());
        };
    }

    private static <T> FieldSet filled(EditForm<T> form, T part) {
        form.fill(part);
        return form.fields();
    }
}
