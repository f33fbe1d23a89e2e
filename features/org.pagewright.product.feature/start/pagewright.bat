@echo off
rem SPDX-FileCopyrightText: Pagewright contributors
rem SPDX-License-Identifier: EPL-2.0
rem The pagewright command of this product. Needs a Java runtime of 21 or newer; pagewright-java.bat finds it.
setlocal
call "%~dp0pagewright-java.bat"
if errorlevel 1 exit /b 2
"%PAGEWRIGHT_JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 %PAGEWRIGHT_JAVA_OPTS% -cp "%~dp0plugins\*" org.pagewright.cli.Main %*
