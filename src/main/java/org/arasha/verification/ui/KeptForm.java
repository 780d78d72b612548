package org.arasha.verification.ui;

import org.arasha.desk.DraftKeeper;
import org.arasha.shared.ui.EditForm;

/** A form of which a draft is kept while it is open. */
abstract class KeptForm<T> extends EditForm<T> {

    /** Names the fields of the draft. */
    abstract DraftKeeper keptBy(DraftKeeper draft);
}
