package org.arasha.appeal.ui;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.AppealDraft;
import org.arasha.appeal.AppealDraft.Field;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.TwoVersions;
import org.springframework.dao.ConcurrencyFailureException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Saves a draft while it is typed. What may go into the record goes there at once; what may not – it is wrong, half typed, or
 * somebody else has written the same – stays in the form and is kept for its author, to be found again on any device.
 */
class DraftSaver {

    private static final String FORM = "appeal";
    private static final String CONTENT = "typed";
    private static final int TRIES = 5;

    /** @param found what of the record its author saw when they typed it */
    private record Kept(AppealDraft typed, AppealDraft found, List<HalfDemand> halves) {}

    private record Asked(Set<Field> fields, AppealDraft mine, AppealDraft theirs) {}

    private final AppealDesk desk;
    private final DraftForm form;
    private final AppealId id;
    private final Consumer<Appeals.Written> shown;
    private final Consumer<Appeals.Written> afterwards;
    private AppealDraft found;
    private AppealDraft known;
    private long version;
    private Asked asked;
    private boolean kept;

    /**
     * @param shown      called with the record each time it was saved, in one reading with the form
     * @param afterwards called with it after that, outside of it
     */
    DraftSaver(AppealDesk desk, DraftForm form, Appeal appeal, Consumer<Appeals.Written> shown, Consumer<Appeals.Written> afterwards) {
        this.desk = desk;
        this.form = form;
        this.id = appeal.id();
        this.shown = shown;
        this.afterwards = afterwards;
        found = AppealDraft.of(appeal);
        known = found;
        version = appeal.version();
        asked = new Asked(Set.of(), found, found);
        desk.drafts.find(FORM, id.value()).ifPresent(draft ->
                restore(JsonMapper.shared().readValue(draft.values().get(CONTENT), Kept.class), found));
    }

    private void restore(Kept was, AppealDraft now) {
        kept = true;
        form.show(was.typed().over(was.found(), now), now);
        form.show(was.halves());
        found = form.held().and(was.typed().contested(was.found(), now)).in(now, was.found());
        form.saved(translated("appeal.notSaved"));
    }

    /** @return whether all that is typed is in the record */
    boolean save() {
        AppealDraft typed = form.typed(found);
        Held wrong = form.held();
        Held held = wrong;
        for (int i = 1; ; i++) {
            try {
                return saved(desk.appeals.write(id, found, held.in(typed, found)), typed, wrong, held);
            } catch (ConcurrencyFailureException meanwhile) {
                if (i == TRIES) {
                    throw meanwhile;
                }
                held = held.and(held.in(typed, found).contested(found, AppealDraft.of(desk.appeals.visible(id))));
            } catch (Refusal refusal) {
                keep(new Kept(typed, found, form.halves()));
                form.saved(translated(refusal.messageKey(), refusal.arguments()));
                return false;
            }
        }
    }

    private boolean saved(Appeals.Written saved, AppealDraft typed, Held wrong, Held held) {
        AppealDraft now = AppealDraft.of(saved.appeal());
        AppealDraft mine = typed.over(found, now);
        AppealDraft theirs = typed.under(found, now);
        AppealDraft taken = held.in(now, found);
        desk.reading.show(() -> {
            form.show(mine, taken);
            // What could not be shown, because the database has gone away, is not known to whoever types on.
            found = taken;
            known = now;
            version = saved.appeal().version();
            shown.accept(saved);
        });
        boolean whole = mine.equals(now) && form.halves().isEmpty();
        if (!whole) {
            keep(new Kept(mine, found, form.halves()));
        } else if (kept) {
            desk.drafts.discard(FORM, id.value());
            kept = false;
        }
        afterwards.accept(saved);
        ask(new Asked(besides(held.fields(), wrong.fields()), mine, theirs), now);
        String at = translated("appeal.saved", Dates.clock(Instant.now()));
        form.saved(whole ? at : at + ". " + translated("appeal.notSaved"));
        return whole;
    }

    /** In which fields the record is not as it was when the form last took in what is there. */
    Set<Field> news() {
        return desk.appeals.since(id, version).map(now -> AppealDraft.of(now).differences(known)).orElse(Set.of());
    }

    private void keep(Kept typed) {
        desk.drafts.save(FORM, id.value(), Map.of(CONTENT, JsonMapper.shared().writeValueAsString(typed)));
        kept = true;
    }

    /** A question that is open stays as long as it is the same: something may be chosen there already. */
    private void ask(Asked now, AppealDraft record) {
        if (now.fields().isEmpty()) {
            form.settled();
        } else if (!isAs(now)) {
            DraftWords words = new DraftWords(desk);
            Set<Field> taken = EnumSet.noneOf(Field.class);
            form.ask(new TwoVersions(now.fields().stream().sorted().map(field -> new TwoVersions.Question(DraftWords.label(field),
                    words.of(field, now.mine()), words.of(field, now.theirs()), () -> taken.add(field))).toList(), () -> {
                AppealDraft typed = form.typed(found);
                found = found.with(now.fields(), record);
                form.show(typed.with(taken, now.theirs()), found);
                save();
            }));
        }
        asked = now;
    }

    private boolean isAs(Asked now) {
        return asked.fields().equals(now.fields()) && besides(now.fields(), asked.mine().differences(now.mine())).equals(now.fields())
                && besides(now.fields(), asked.theirs().differences(now.theirs())).equals(now.fields());
    }

    private static Set<Field> besides(Set<Field> fields, Set<Field> others) {
        EnumSet<Field> besides = EnumSet.noneOf(Field.class);
        besides.addAll(fields);
        besides.removeAll(others);
        return besides;
    }

    private static String translated(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
