package org.arasha.incident.ui;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.arasha.desk.DraftKeeper;
import org.arasha.desk.Drafts;
import org.arasha.incident.IncidentId;
import org.arasha.shared.ui.EditForm;
import org.arasha.shared.ui.Editor;
import org.jspecify.annotations.Nullable;

/** The forms in which a record is changed in place. What is typed is kept until it is saved or given up, one draft to a user and part. */
record KeptForms(Drafts drafts, IncidentId incident) {

    private static final String FORM = "record";

    /** What a draft of something new is kept under. */
    static UUID fresh(IncidentId incident, String key) {
        return UUID.nameUUIDFromBytes((incident.value() + key).getBytes(StandardCharsets.UTF_8));
    }

    /** Of these parts, those of which the reader has a draft. */
    Set<UUID> begun(Collection<UUID> parts) {
        return drafts.kept(FORM, parts);
    }

    /**
     * @param part    the part of the record, or {@link #fresh} for a new one
     * @param version of the part; where the draft was begun on another, what differs is compared before it is saved
     * @see Editor
     */
    <T> Editor<T> editor(UUID part, long version, Supplier<? extends EditForm<T>> forms, @Nullable T known, Consumer<Supplier<T>> save,
            Function<T, Optional<T>> latest, Runnable close) {
        DraftKeeper draft = new DraftKeeper(drafts, FORM, part, incident.value());
        Editor<T> editor = new Editor<>(forms, known, save, latest, () -> {
            draft.discard();
            close.run();
        });
        draft.fields(editor.form().fields()).foundAt(version).restore();
        return editor.keeping(draft);
    }
}
