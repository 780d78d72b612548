/** Case workflow for organisations that defend journalists: wiring of what the modules stand on. */
@NullMarked
package org.arasha;

import org.jspecify.annotations.NullMarked;
