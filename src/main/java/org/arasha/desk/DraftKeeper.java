package org.arasha.desk;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arasha.shared.Language;
import org.arasha.shared.PartialDate;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.FieldSet;
import org.arasha.shared.ui.TextLanguage;
import org.jspecify.annotations.Nullable;

/** Saves the fields of a form as they are left, fills them when the form opens again, and says when it last saved. */
public class DraftKeeper extends Span {

    private static final String MAKES = "(makes)";
    private static final String FOUND_AT = "foundAt";

    /** @param unlessKept where a draft has nothing of the field; null where it is left as it is */
    private record Kept<T>(HasValue<?, T> field, Function<T, String> write, Function<String, @Nullable T> read,
            @Nullable String unlessKept) {

        Kept(HasValue<?, T> field, Function<T, String> write, Function<String, @Nullable T> read) {
            this(field, write, read, null);
        }

        /** An empty field is kept as empty: it may have been filled when the form opened. */
        String value() {
            return field.isEmpty() ? "" : write.apply(field.getValue());
        }

        void fill(String text) {
            if (text.isEmpty()) {
                field.clear();
                return;
            }
            T value = read.apply(text);
            if (value != null) {
                field.setValue(value);
            }
        }
    }

    private final transient Drafts drafts;
    private final String form;
    private final UUID subject;
    private final UUID record;
    private final transient Map<String, Kept<?>> fields = new LinkedHashMap<>();
    private boolean filling;
    private boolean ended;
    private UUID makes = UUID.randomUUID();
    private @Nullable String version;
    private @Nullable String begunAt;

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
        return keep("language", new Kept<>(field, Enum::name, text -> constant(Language.class, text), TextLanguage.ofScreen().name()));
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

    /** Whether what is in the form was begun on another version, so that others may have saved since what it would replace. */
    public boolean isBegunBefore() {
        return !Objects.equals(begunAt, version);
    }

    /**
     * The id of what the form makes, kept with the draft: sent again after a lost answer or a reload, it makes the same thing.
     * Once the draft is discarded it is another.
     */
    public UUID makes() {
        return makes;
    }

    /** What is in the form makes another thing. */
    public void makeAnother() {
        makes = UUID.randomUUID();
        save();
    }

    /** Fills the fields from the draft, if there is one, in the order in which they are named. Call once all are. */
    public DraftKeeper restore() {
        drafts.find(form, subject).ifPresent(draft -> {
            filling = true;
            begunAt = draft.values().getOrDefault(FOUND_AT, begunAt);
            makes = Optional.ofNullable(draft.values().get(MAKES)).map(UUID::fromString).orElse(makes);
            fields.forEach((name, field) -> Optional.ofNullable(draft.values().getOrDefault(name, field.unlessKept())).ifPresent(field::fill));
            filling = false;
            say(draft.savedAt());
        });
        return this;
    }

    /** Saves what the form itself has changed. */
    public void keepNow() {
        save();
    }

    public void discard() {
        drafts.discard(form, subject);
        makes = UUID.randomUUID();
        setText("");
    }

    /** What is typed is saved in another way from here on. */
    public void end() {
        discard();
        ended = true;
    }

    private <T> DraftKeeper keep(String name, Kept<T> kept) {
        fields.put(name, kept);
        kept.field().addValueChangeListener(change -> {
            if (!filling && !ended && change.isFromClient()) {
                save();
            }
        });
        return this;
    }

    private void save() {
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach((name, field) -> values.put(name, field.value()));
        values.put(MAKES, makes.toString());
        if (begunAt != null) {
            values.put(FOUND_AT, begunAt);
        }
        say(drafts.save(form, subject, record, values));
    }

    private void say(Instant at) {
        setText(getTranslation("desk.draftSaved", Dates.clock(at)));
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
