package org.arasha.desk;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arasha.desk.Drafts.Draft;
import org.arasha.shared.Language;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.KeptWords;
import org.arasha.shared.ui.PartialDateField;
import org.arasha.shared.ui.TextLanguage;
import org.jspecify.annotations.Nullable;

/**
 * Saves the fields of a form as they are left, fills them when the form opens again, and says when it last saved. What the same
 * user has typed into the form in another window stays, and comes into this one.
 *
 * @see <a href="../../../../../../docs/decisions/0059-two-windows-of-one-form-lose-nothing.md">decision 0059</a>
 */
public class DraftKeeper extends Span implements KeptWords {

    /** @param unlessKept where a draft has nothing of the field; null where it is left as it is */
    private record Kept<T>(HasValue<?, T> field, Function<T, String> write, Function<String, @Nullable T> read,
            @Nullable String unlessKept) {

        Kept(HasValue<?, T> field, Function<T, String> write, Function<String, @Nullable T> read) {
            this(field, write, read, null);
        }

        /** An empty field is kept as empty: it may have been filled when the form opened. A date that is half typed is kept as typed. */
        String value() {
            if (field instanceof PartialDateField date && date.isWrong()) {
                return date.typed();
            }
            return field.isEmpty() ? "" : write.apply(field.getValue());
        }

        void fill(String text) {
            if (text.isEmpty()) {
                field.clear();
                return;
            }
            if (field instanceof PartialDateField date && date.type(text)) {
                return;
            }
            T value = read.apply(text);
            if (value != null) {
                field.setValue(value);
            }
        }
    }

    /**
     * A field when this window and the draft last met.
     *
     * @param kept  what the draft had of it
     * @param shown what stood in it, which differs where it cannot show what is kept
     */
    private record Met(String kept, String shown) {}

    private final transient Drafts drafts;
    private final String form;
    private final UUID subject;
    private final UUID record;
    private final transient Map<String, Kept<?>> fields = new LinkedHashMap<>();
    private final transient Map<String, Met> met = new HashMap<>();
    /** When what this window has met was kept. */
    private Instant seen = Instant.EPOCH;
    private boolean filling;
    private boolean ended;
    private UUID makes = UUID.randomUUID();
    private boolean makesAnother;
    private @Nullable String version;
    private @Nullable String begunAt;
    private boolean begunBefore;

    /** Of a form that makes something which belongs to nothing yet. */
    public DraftKeeper(Drafts drafts, String form) {
        this(drafts, form, new UUID(0, 0));
    }

    public DraftKeeper(Drafts drafts, String form, UUID record) {
        this(drafts, form, record, record);
    }

    /** @param subject a part of the record */
    public DraftKeeper(Drafts drafts, String form, UUID subject, UUID record) {
        this.drafts = drafts;
        this.form = form;
        this.subject = subject;
        this.record = record;
        addClassName("draft-line");
        getElement().setAttribute("aria-live", "polite");
    }

    public DraftKeeper text(String name, HasValue<?, String> field) {
        return keep(name, new Kept<>(field, text -> text, text -> text));
    }

    public DraftKeeper date(String name, HasValue<?, LocalDate> field) {
        return keep(name, new Kept<>(field, LocalDate::toString, LocalDate::parse));
    }

    public DraftKeeper flag(String name, HasValue<?, Boolean> field) {
        return keep(name, new Kept<>(field, Object::toString, Boolean::valueOf));
    }

    public <E extends Enum<E>> DraftKeeper choice(String name, HasValue<?, E> field, Class<E> type) {
        return keep(name, new Kept<>(field, Enum::name, text -> constant(type, text)));
    }

    public DraftKeeper partialDate(String name, HasValue<?, PartialDate> field) {
        return keep(name, new Kept<>(field, PartialDate::written, PartialDate::parse));
    }

    /** In which language the rest is typed; where a draft was begun before it was asked, in that of the screen. */
    public DraftKeeper language(TextLanguage field) {
        return keep("language", new Kept<>(field, Enum::name, text -> constant(Language.class, text), Here.language().name()));
    }

    /** Several of the things offered, each by a code of its own. */
    public <T> DraftKeeper choices(String name, HasValue<?, Set<T>> field, Collection<T> offered, Function<T, String> code) {
        return keep(name, new Kept<>(field, chosen -> chosen.stream().map(code).collect(Collectors.joining(" ")),
                text -> offered.stream().filter(one -> Set.of(text.split(" ")).contains(code.apply(one))).collect(Collectors.toSet())));
    }

    /** What only its module can write and read. */
    public <T> DraftKeeper value(String name, HasValue<?, T> field, Function<T, String> write, Function<String, @Nullable T> read) {
        return keep(name, new Kept<>(field, write, read));
    }

    /** All fields of a form that is changed in place. */
    public DraftKeeper fields(FieldSet set) {
        set.each(new FieldSet.Reader() {
            @Override
            public <V> void read(String name, HasValue<?, V> field, Function<V, String> write, Function<String, @Nullable V> read) {
                value(name, field, write, read);
            }
        });
        return this;
    }

    /** The version of what the form changes; to be said before {@link #restore}. */
    public DraftKeeper foundAt(long version) {
        this.version = String.valueOf(version);
        begunAt = this.version;
        return this;
    }

    @Override
    public boolean isBegunBefore() {
        return begunBefore;
    }

    /** Of what comes in later nobody knows any more whether it was typed over the version that has been compared. */
    @Override
    public void compared() {
        begunBefore = false;
        version = null;
    }

    /**
     * The id of what the form makes, kept with the draft: sent again after a lost answer or a reload, it makes the same thing.
     * All windows of the draft make one thing. Once it is discarded it is another.
     */
    public UUID makes() {
        return makes;
    }

    /** What is in the form makes another thing. */
    public void makeAnother() {
        makes = UUID.randomUUID();
        makesAnother = true;
        save();
    }

    /** Fills the fields from the draft, if there is one, in the order in which they are named. Call once all are. */
    public DraftKeeper restore() {
        begin();
        drafts.find(form, subject).ifPresent(draft -> {
            filling = true;
            fields.forEach((name, field) -> Optional.ofNullable(draft.values().getOrDefault(name, field.unlessKept())).ifPresent(field::fill));
            filling = false;
            meet(draft);
            begunBefore = !Objects.equals(begunAt, version);
        });
        return this;
    }

    /** Instead of {@link #restore}, where it is known that there is no draft. */
    public void begin() {
        fields.forEach((name, field) -> met.put(name, new Met(field.value(), field.value())));
    }

    /** The same where somebody has typed into the fields already: from these on, which show the same as they did before. */
    public DraftKeeper begin(FieldSet before) {
        new DraftKeeper(drafts, form, subject, record).fields(before).values().forEach((name, value) -> met.put(name, new Met(value, value)));
        return this;
    }

    @Override
    public void requireAllSeen() {
        if (!ended && drafts.find(form, subject).filter(draft -> draft.savedAt().isAfter(seen)).isPresent() && save()) {
            throw new Refusal("desk.refusal.typedElsewhere");
        }
    }

    /** Saves what the form itself has changed. */
    public void keepNow() {
        save();
    }

    /** What another window has changed since stays. */
    public void discard() {
        drafts.discard(form, subject, seen);
        leave();
    }

    private void leave() {
        makes = UUID.randomUUID();
        begin();
        setText("");
    }

    /** What the form makes is made. What another window has kept since makes another thing. */
    public void made() {
        drafts.made(form, subject, seen);
        leave();
    }

    /** What is typed is saved in another way from here on. */
    public void end() {
        discard();
        ended = true;
    }

    private <T> DraftKeeper keep(String name, Kept<T> kept) {
        fields.put(name, kept);
        kept.field().addValueChangeListener(change -> typed(change.isFromClient()));
        if (kept.field() instanceof PartialDateField date) {
            date.onTyped(() -> typed(true));
        }
        return this;
    }

    private void typed(boolean byTheUser) {
        if (!filling && !ended && byTheUser) {
            save();
        }
    }

    /** @return whether another window had changed other fields, which are filled now */
    private boolean save() {
        Map<String, String> values = values();
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.entrySet().removeIf(one -> isUnchanged(one.getKey(), one.getValue()));
        if (makesAnother) {
            changed.put(Drafts.MAKES, makes.toString());
            makesAnother = false;
        }
        values.put(Drafts.MAKES, makes.toString());
        if (begunAt != null) {
            values.put(Drafts.FOUND_AT, begunAt);
        }
        return takeIn(drafts.save(form, subject, record, values, changed));
    }

    private boolean takeIn(Draft draft) {
        Map<String, String> before = values();
        List<String> theirs = fields.keySet().stream().filter(name -> isUnchanged(name, before.get(name)) && draft.values().containsKey(name)
                && !draft.values().get(name).equals(met.get(name).kept())).toList();
        filling = true;
        theirs.forEach(name -> fields.get(name).fill(draft.values().get(name)));
        filling = false;
        meet(draft);
        begunBefore |= !theirs.isEmpty() && !Objects.equals(begunAt, version);
        return !theirs.isEmpty() && !before.equals(values());
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach((name, field) -> values.put(name, field.value()));
        return values;
    }

    private boolean isUnchanged(String name, String value) {
        return met.containsKey(name) && met.get(name).shown().equals(value);
    }

    private void meet(Draft draft) {
        fields.forEach((name, field) -> met.put(name, new Met(draft.values().getOrDefault(name, ""), field.value())));
        makes = Optional.ofNullable(draft.values().get(Drafts.MAKES)).map(UUID::fromString).orElse(makes);
        begunAt = draft.values().getOrDefault(Drafts.FOUND_AT, begunAt);
        seen = draft.savedAt();
        setText(getTranslation("desk.draftSaved", Dates.clock(seen)));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }
}
