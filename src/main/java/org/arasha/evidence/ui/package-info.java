/** The evidence on an incident's page, the page of a file, and the addresses its content is read at. */
@NullMarked
package org.arasha.evidence.ui;

import org.jspecify.annotations.NullMarked;
