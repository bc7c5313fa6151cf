// What nearly every file of ui includes anyway; only for speed, each file still names what it uses.
#pragma once
#include <QtCore>
#include <QtGui>
#include <QtWidgets>
