// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.launch;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.core.model.LaunchConfigurationDelegate;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jdt.launching.IVMInstall;
import org.eclipse.jdt.launching.IVMRunner;
import org.eclipse.jdt.launching.JavaRuntime;
import org.eclipse.jdt.launching.VMRunnerConfiguration;
import org.eclipse.osgi.util.NLS;

/**
 * Runs {@code pagewright boot} in a Java process of its own, so that Terminate always works and Debug stops in the
 * user's Java. The result comes back as the JSON file the shell would write.
 */
public final class PagingBootDelegate extends LaunchConfigurationDelegate {
    private static final String MAIN_CLASS = "org.pagewright.cli.Main"; //$NON-NLS-1$

    @Override
    public void launch(@Nullable ILaunchConfiguration configuration, @Nullable String mode, @Nullable ILaunch launch,
            @Nullable IProgressMonitor monitor) throws CoreException {
        if (configuration == null || mode == null || launch == null) {
            return;
        }
        BootCommand command = BootCommand.of(configuration);
        SubMonitor progress = SubMonitor.convert(monitor,
                NLS.bind(Messages.Delegate_booting, command.header().getName()),
                2);
        BootRun run = BootRuns.instance().begin(configuration, command);
        var arguments = new ArrayList<>(command.arguments());
        arguments.addAll(List.of("--json", run.resultFile().toString(), //$NON-NLS-1$
                "--record", run.recordFile().toString(), "--live", run.liveFile().toString())); //$NON-NLS-1$ //$NON-NLS-2$

        var runConfiguration = new VMRunnerConfiguration(MAIN_CLASS, EngineClassPath.entries());
        runConfiguration.setProgramArguments(arguments.toArray(String[]::new));
        runConfiguration.setVMArguments(new String[] { "-XX:+UseSerialGC", "-Xshare:auto", //$NON-NLS-1$ //$NON-NLS-2$
                "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8" }); //$NON-NLS-1$ //$NON-NLS-2$
        var folder = command.header().getProject().getLocation();
        if (folder != null) {
            runConfiguration.setWorkingDirectory(folder.toOSString());
        }
        launch.setAttribute(BootPreface.ATTRIBUTE, BootPreface.of(configuration, command));
        progress.worked(1);
        runner(mode).run(runConfiguration, launch, progress.split(1));
        for (IProcess process : launch.getProcesses()) {
            process.setAttribute(IProcess.ATTR_CMDLINE, command.shellText());
            BootRuns.instance().follow(run, process, BootOutputs.of(configuration));
        }
    }

    @Override
    public String showCommandLine(@Nullable ILaunchConfiguration configuration, @Nullable String mode,
            @Nullable ILaunch launch, @Nullable IProgressMonitor monitor) throws CoreException {
        return configuration == null ? "" : BootCommand.of(configuration).shellText(); //$NON-NLS-1$
    }

    private static IVMRunner runner(String mode) throws CoreException {
        IVMInstall jre = JavaRuntime.getDefaultVMInstall();
        if (jre == null) {
            throw new CoreException(Status.error(Messages.Delegate_noJre));
        }
        IVMRunner runner = jre.getVMRunner(mode);
        if (runner == null) {
            throw new CoreException(Status.error(NLS.bind(Messages.Delegate_noMode, jre.getName(), mode)));
        }
        return runner;
    }

    @Override
    public boolean buildForLaunch(@Nullable ILaunchConfiguration configuration, @Nullable String mode,
            @Nullable IProgressMonitor monitor) {
        return false;
    }
}
