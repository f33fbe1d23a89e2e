@echo off
rem SPDX-FileCopyrightText: Pagewright contributors
rem SPDX-License-Identifier: EPL-2.0
rem Opens the Pagewright workbench. Needs a Java runtime of 21 or newer; pagewright-java.bat finds it.
setlocal
call "%~dp0pagewright-java.bat"
if errorlevel 1 exit /b 2
for %%J in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set "PAGEWRIGHT_LAUNCHER=%%~fJ"
"%PAGEWRIGHT_JAVA%" -Xmx1g --enable-native-access=ALL-UNNAMED -jar "%PAGEWRIGHT_LAUNCHER%" %*
