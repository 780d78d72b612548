package org.arasha.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.arasha.As;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.shared.Language;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Imports for tests, by somebody of intake, worked on when the test says so. */
@Component
@Lazy
public class Importing {

    static final String HEADER = "Дата;Название;Город;Регион;Категории;Пострадавшие;Что произошло;Ссылка;№\n";

    private final Imports imports;
    private final Preview preview;
    private final ImportWork work;
    private final As as;

    Importing(Imports imports, Preview preview, ImportWork work, As as) {
        this.imports = imports;
        this.preview = preview;
        this.work = work;
        this.as = as;
    }

    public ImportId uploaded(String text) {
        return uploaded(as.idOf(Role.INTAKE), text);
    }

    public ImportId uploaded(UserId who, String text) {
        return as.user(who, () -> {
            try {
                return imports.upload("table.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** With the columns that its headers suggest. */
    public ImportId mapped(UserId who, String text, Mapping.Aim aim) {
        ImportId id = uploaded(who, text);
        as.user(who, () -> {
            Mapping guess = preview.suggested(id, Language.RU);
            preview.map(id, new Mapping(guess.columns(), Language.RU, guess.toldBy(), aim));
        });
        return id;
    }

    public ImportId mapped(String text, Mapping.Aim aim) {
        return mapped(as.idOf(Role.INTAKE), text, aim);
    }

    public ImportId begun(String text, Mapping.Aim aim) {
        ImportId id = mapped(text, aim);
        as.role(Role.INTAKE, () -> imports.begin(id));
        return id;
    }

    public ImportRun imported(String text, Mapping.Aim aim) {
        ImportId id = begun(text, aim);
        work();
        return find(id);
    }

    /** With an answer to whom its names mean. */
    public ImportRun imported(Consumer<ImportId> answer, String text, Mapping.Aim aim) {
        ImportId id = mapped(text, aim);
        as.role(Role.INTAKE, () -> {
            answer.accept(id);
            imports.begin(id);
        });
        work();
        return find(id);
    }

    public void work() {
        work.workDue();
    }

    public ImportRun find(ImportId id) {
        return as.role(Role.MANAGER, () -> imports.find(id));
    }

    public ImportRun undone(ImportId id) {
        as.role(Role.INTAKE, () -> imports.undo(id));
        work();
        return find(id);
    }
}
