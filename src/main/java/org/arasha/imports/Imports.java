package org.arasha.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.imports.ImportRun.State;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports from the file to the last row, and back. Whose import it is sees it, and managers do. */
@Service
@PreAuthorize(Imports.IMPORTS)
public class Imports {

    /** In bytes. */
    public static final int LARGEST = 20 * 1024 * 1024;

    public static final int MOST_ROWS = SourceTable.MOST_ROWS;

    public static final int PAGE = 50;

    static final String IMPORTS = "hasAnyRole('INTAKE', 'MANAGER')";

    private static final int LONGEST_NAME = 200;

    private final RunTable runs;
    private final RowTable rows;
    private final NamesMeant names;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Imports(RunTable runs, RowTable rows, NamesMeant names, CurrentUser user, ApplicationEventPublisher events, TransactionTemplate transaction,
            Clock clock) {
        this.runs = runs;
        this.rows = rows;
        this.names = names;
        this.user = user;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Reads a file and keeps its rows until they are imported. No connection is held while a slow sender uploads.
     *
     * @throws Refusal     when it is no table, or too large
     * @throws IOException when the sender broke off; nothing is kept then
     */
    public ImportId upload(String fileName, InputStream sent) throws IOException {
        byte[] content = sent.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            throw new Refusal("imports.refusal.tooLarge", LARGEST / 1024 / 1024);
        }
        SourceTable table = TableReader.read(content, TableForm.DETECTED);
        ImportId id = ImportId.fresh();
        transaction.executeWithoutResult(t -> {
            runs.add(id, user.id(), name(fileName), table, content);
            rows.write(id, table.rows());
        });
        return id;
    }

    /** Reads the file once more in another way; what was said of its columns is forgotten. */
    @Transactional
    public void readAs(ImportId id, TableForm form) {
        locked(id, State.DRAFT);
        SourceTable table = TableReader.read(runs.content(id), form);
        runs.readAnew(id, table);
        rows.write(id, table.rows());
    }

    /** @throws Refusal when there is none, or it is not theirs to see */
    @Transactional(readOnly = true)
    public ImportRun find(ImportId id) {
        return runs.find(id).filter(this::isVisible).orElseThrow(() -> new Refusal("imports.refusal.none"));
    }

    /** Those that the person may see, the newest first. */
    @Transactional(readOnly = true)
    public List<ImportRun> latest() {
        return user.is(Role.MANAGER) ? runs.newest(PAGE) : runs.of(user.id(), PAGE);
    }

    /** Imports the rows that are sound and chosen, from now on, in the background. */
    @Transactional
    public void begin(ImportId id) {
        ImportRun run = locked(id, State.DRAFT);
        if (run.mapping() == null) {
            throw new Refusal("imports.refusal.notMapped");
        }
        if (names.open(id) > 0) {
            throw new Refusal("imports.refusal.namesOpen", names.open(id));
        }
        names.begin(id);
        int chosen = rows.begin(id);
        if (chosen == 0) {
            throw new Refusal("imports.refusal.nothingChosen");
        }
        runs.remember(user.id(), run.header(), run.mapping());
        runs.begin(id, user.id(), chosen, clock.instant());
        events.publishEvent(new ImportBegun(id));
    }

    /** Leaves what has been imported as it is. */
    @Transactional
    public void stop(ImportId id) {
        locked(id, State.RUNNING);
        runs.end(id, State.STOPPED, clock.instant());
        events.publishEvent(new ImportStopped(id));
    }

    /** Takes back every case of it that nobody has worked on, from now on, in the background. */
    @Transactional
    public void undo(ImportId id) {
        if (!runs.locked(id).filter(this::isVisible).map(ImportRun::mayBeUndone).orElse(false)) {
            throw new Refusal("imports.refusal.meanwhile");
        }
        runs.undo(id, user.id());
        events.publishEvent(new ImportUndoBegun(id));
    }

    /** Forgets a file of which nothing was imported. */
    @Transactional
    public void discard(ImportId id) {
        locked(id, State.DRAFT);
        runs.delete(id);
    }

    /** A page of the cases that stay though the import was undone, as far as the person may see them. */
    @Transactional(readOnly = true)
    public List<KeptCase> kept(ImportId id, int after) {
        find(id);
        return rows.keptCases(id, after, PAGE);
    }

    /** That the person has looked at how it ended. */
    @Transactional
    public void seen(ImportId id) {
        if (find(id).owner().equals(user.id())) {
            runs.seen(id);
        }
    }

    /** How many imports have ended since the person last looked. */
    @Transactional(readOnly = true)
    public int unseen() {
        return runs.unseen(user.id());
    }

    private ImportRun locked(ImportId id, State state) {
        ImportRun run = runs.locked(id).filter(this::isVisible).orElseThrow(() -> new Refusal("imports.refusal.none"));
        if (run.state() != state) {
            throw new Refusal("imports.refusal.meanwhile");
        }
        return run;
    }

    private boolean isVisible(ImportRun run) {
        return run.owner().equals(user.id()) || user.is(Role.MANAGER);
    }

    private static String name(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "").strip();
        return clean.isEmpty() ? "table" : clean.substring(Math.max(0, clean.length() - LONGEST_NAME));
    }
}
