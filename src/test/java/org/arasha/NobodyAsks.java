package org.arasha;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Takes away the request in which the framework lets tests run: until a test acts as somebody, it is the application itself. After
 * it, the windows that it opened are closed.
 */
class NobodyAsks implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        RequestContextHolder.resetRequestAttributes();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var context = (ConfigurableApplicationContext) SpringExtension.getApplicationContext(test);
        if (context.getBeanFactory().getSingleton("windows") instanceof Windows windows) {
            windows.close();
        }
    }
}
